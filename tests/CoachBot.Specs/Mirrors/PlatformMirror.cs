using System.Globalization;
using CoachBot.Terminal;
using CoachBot.Testing;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs.Mirrors;

/// <summary>
/// Holds a conversation of the terminal once more on a chat platform, in direct messages: same text in, same coaching out. Every word that
/// the terminal said is to be said there to the same person, once, with the same buttons, and nothing more; an edit is one there.
/// </summary>
internal abstract class PlatformMirror(string platform, Script script)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _buttons = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Message, Said> _there = new(ReferenceEqualityComparer.Instance);

    protected abstract Instant Now { get; }

    /// <summary>How many characters a message may have that a person types.</summary>
    protected abstract int LongestLine { get; }

    /// <summary>What the platform calls things by, and what the terminal does.</summary>
    protected abstract IEnumerable<(string There, string Here)> Names { get; }

    /// <summary>Whether an <c>@</c> line does what a client lets a person do.</summary>
    public static bool IsAct(string line) => line.Split(' ')[0] is "@press" or "@fill";

    public async Task HoldAsync()
    {
        New();
        foreach (var exchange in script.Exchanges.Where(e => SaidHereOnly.Why(e) is null && WithoutPath(e).Length <= LongestLine))
        {
            await HoldAsync(exchange);
        }
    }

    /// <summary>Somebody of the workspace speaks, perhaps for the first time.</summary>
    protected abstract Task BecomeAsync(string name);

    /// <param name="file">What comes with it; null where nothing does.</param>
    protected abstract Task<IEnumerable<Said>> SayAsync(string speaker, string line, NamedFile? file);

    protected abstract Task<IEnumerable<Said>> PressAsync(string speaker, string label);

    protected abstract Task<IEnumerable<Said>> FillAsync(string speaker, IReadOnlyList<(string Field, string Value)> fields);

    /// <summary>Lets time pass, and does and sends what falls due.</summary>
    protected abstract Task PassAsync(Duration span);

    /// <summary>The bot stops, and is started again after a time.</summary>
    protected abstract Task GoDownAsync(Duration span);

    /// <summary>What the bot said since it was asked last, wherever.</summary>
    protected abstract List<Said> New();

    private async Task HoldAsync(Exchange exchange)
    {
        var (word, rest) = exchange.Line.Split(' ', 2) is [var first, var other] ? (first, other) : (exchange.Line.Trim(), "");
        var told = new List<Said>();
        switch (word)
        {
            case "@as":
                await BecomeAsync(rest);
                New();
                break;
            case "@zone":
                // No platform tells that somebody has moved: they say it.
                await SayAsync(exchange.Speaker, "settings zone " + rest, file: null);
                New();
                break;
            case "@down":
                await GoDownAsync(AtLines.DurationOf(rest)!.Value);
                break;
            case "@advance":
                await PassAsync(AtLines.DurationOf(rest)!.Value);
                break;
            case "@until":
                await PassAsync(Until(exchange));
                break;
            case "@press" when exchange.Pressed is { } pressed:
                if (await _there[pressed.On].PressAsync!(exchange.Speaker, pressed.Label) is not { } answered)
                {
                    // It shows by now what became of it, and no button.
                    return;
                }

                told.AddRange(answered);
                break;
            case "@press":
                told.AddRange(await PressAsync(exchange.Speaker, _buttons[exchange.Speaker][int.Parse(rest, CultureInfo.InvariantCulture) - 1]));
                break;
            case "@fill":
                told.AddRange(await FillAsync(exchange.Speaker, FieldsOf(rest)));
                break;
            default:
                told.AddRange(await SayAsync(exchange.Speaker, WithoutPath(exchange), exchange.File));
                break;
        }

        await PassAsync(Duration.Zero);
        told.AddRange(New());
        Require(exchange, told);
        SameWords.RequireNoMore(platform, exchange.Line, told);
    }

    /// <summary>A file that is attached is called by its name.</summary>
    private static string WithoutPath(Exchange exchange) =>
        exchange.File is { } file ? exchange.Line.Replace(file.Path, file.Name, StringComparison.Ordinal) : exchange.Line;

    /// <summary>Up to where the terminal came: its line names the speaker's local time.</summary>
    private Duration Until(Exchange exchange) =>
        OffsetDateTimePattern.ExtendedIso.Parse(exchange.Messages.Single(m => m.Kind == "clock").At).Value.ToInstant() - Now;

    private void Require(Exchange exchange, List<Said> told)
    {
        foreach (var message in exchange.Messages)
        {
            if (message.Buttons.Count > 0)
            {
                _buttons[message.To ?? exchange.Speaker] = message.Buttons;
            }

            // What an @ line is answered with is said by the terminal alone.
            var isTerminals = message.Kind == "clock" || (exchange.Line[0] == '@' && !IsAct(exchange.Line) && message.Kind == "reply");
            if (message.Edits is not null)
            {
                SameWords.TakeOutEdit(message, told);
                var isLast = ReferenceEquals(message, exchange.Messages.Last(m => m.Edits == message.Edits));
                if (isLast && _there.FirstOrDefault(pair => pair.Key.Id == message.Edits).Value is { Now: { } now })
                {
                    SameWords.Require(platform, exchange.Line, message, [now()]);
                }
            }
            else if (!isTerminals)
            {
                _there[message] = SameWords.Require(platform, exchange.Line, message, told);
            }
        }
    }

    protected string InTerminalsNames(string text) =>
        Names.Aggregate(text, (named, name) => named.Replace(name.There, name.Here, StringComparison.Ordinal));

    private static IReadOnlyList<(string Field, string Value)> FieldsOf(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim())),
    ];
}
