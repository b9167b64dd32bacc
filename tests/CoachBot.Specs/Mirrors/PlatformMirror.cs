using System.Globalization;
using CoachBot.Terminal;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Mirrors;

/// <summary>
/// Holds a conversation of the terminal once more on a chat platform, in direct messages: same text in, same coaching out. Every word that
/// the terminal said is to be said there, and every button to be there.
/// </summary>
internal abstract class PlatformMirror(string platform, Script script)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _buttons = new(StringComparer.OrdinalIgnoreCase);

    protected abstract Instant Now { get; }

    public async Task HoldAsync()
    {
        New();
        foreach (var exchange in script.Exchanges)
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
                break;
            case "@advance":
                await PassAsync(AtLines.DurationOf(rest)!.Value);
                break;
            case "@until" when AtLines.InstantOf(rest, script.Zone) is { } until:
                // A simulation goes no way back.
                await PassAsync(Duration.Max(until - Now, Duration.Zero));
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
        Require(exchange, word, told);
    }

    /// <summary>A file that is attached is called by its name.</summary>
    private static string WithoutPath(Exchange exchange) =>
        exchange.File is { } file ? exchange.Line.Replace(file.Path, file.Name, StringComparison.Ordinal) : exchange.Line;

    private void Require(Exchange exchange, string word, List<Said> told)
    {
        foreach (var message in exchange.Messages)
        {
            if (message.Buttons.Count > 0)
            {
                _buttons[message.To ?? exchange.Speaker] = message.Buttons;
            }

            // What an @ line is answered with is said by the terminal alone.
            var isTerminals = message.Kind == "clock" || (word[0] == '@' && word is not ("@press" or "@fill") && message.Kind == "reply");
            if (message.Edits is not null)
            {
                SameWords.TakeOutEdit(message, told);
            }
            else if (!isTerminals)
            {
                SameWords.Require(platform, exchange.Line, message, told);
            }
        }
    }

    private static IReadOnlyList<(string Field, string Value)> FieldsOf(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim())),
    ];
}
