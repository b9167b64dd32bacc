using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Terminal;

/// <summary>The lines that drive a conversation rather than speak in it: who speaks, what time it is, which button is pressed.</summary>
public sealed class AtLines(CommandPipeline pipeline, Whereabouts whereabouts, Speakers speakers, IConversationClock clock)
{
    /// <summary>The years whose dates can be read.</summary>
    public const int FirstYear = 1900;

    public const int LastYear = 2200;

    private static readonly Instant Last = Instant.FromUtc(LastYear, 12, 31, 23, 59);

    /// <summary>Longer than all of those years.</summary>
    private static readonly Duration TooFar = Duration.FromDays(366 * (LastYear - FirstYear + 1));

    private static readonly LocalDateTimePattern[] LocalTimes =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

    /// <summary>Does what a line says, and shows its reply where it has one, or what would work.</summary>
    /// <param name="line">The line, with its <c>@</c>.</param>
    /// <param name="zone">The speaker's zone, in which local times are meant.</param>
    /// <param name="show">Shows a reply to the speaker.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task HandleAsync(string line, string zone, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = at < 0 ? (line.Trim(), "") : (line[..at], line[(at + 1)..].Trim());
        return word switch
        {
            "@as" => Speakers.NameOf(rest) is { } name
                ? whereabouts.ArriveAsync(speakers.Become(name).Actor, cancellationToken)
                : show(TerminalTexts.NoName()),
            "@zone" => MoveZoneAsync(rest, show, cancellationToken),
            "@press" => PressAsync(rest, show, cancellationToken),
            "@fill" => FillAsync(rest, show, cancellationToken),
            "@advance" or "@until" or "@down" when !clock.IsVirtual => show(TerminalTexts.OnlySimulated(word)),
            "@advance" or "@down" when DurationOf(rest) is { } span => span > Last - clock.Now ? show(TerminalTexts.TooFar())
                : word == "@down" ? clock.GoDownAsync(clock.Now + span, cancellationToken)
                : clock.MoveAsync(clock.Now + span, cancellationToken),
            "@until" when InstantOf(rest, zone) is { } until => until < clock.Now
                ? show(TerminalTexts.NotBackwards())
                : clock.MoveAsync(until, cancellationToken),
            _ => show(TerminalTexts.UnknownAtLine(line)),
        };
    }

    /// <summary>An instant of a local time as <c>--simulate</c> and <c>@until</c> write it; null where it is none of the years 1900 to 2200.</summary>
    public static Instant? InstantOf(string text, string zone)
    {
        foreach (var pattern in LocalTimes)
        {
            if (pattern.Parse(text.Trim()) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } local })
            {
                return new Domain.Teams.DayClock(DateTimeZoneProviders.Tzdb[zone], LocalTime.Midnight).At(local);
            }
        }

        return null;
    }

    /// <summary>Elapsed time: <c>3d</c>, <c>2w</c>, <c>6h</c>, <c>90m</c>, <c>30s</c>, or several of them; whatever is too far is as far as any.</summary>
    public static Duration? DurationOf(string text)
    {
        var sum = Duration.Zero;
        var number = "";
        foreach (var sign in text.Replace(" ", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(sign))
            {
                number += sign;
                continue;
            }

            if (number.Length is 0 or > 6 || UnitOf(sign) is not { } unit)
            {
                return null;
            }

            sum = Duration.Min(TooFar, sum + (unit * int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
            number = "";
        }

        return number.Length == 0 && sum > Duration.Zero ? sum : null;
    }

    private static Duration? UnitOf(char sign) => sign switch
    {
        'w' => Duration.FromDays(7),
        'd' => Duration.FromDays(1),
        'h' => Duration.FromHours(1),
        'm' => Duration.FromMinutes(1),
        's' => Duration.FromSeconds(1),
        _ => null,
    };

    private Task MoveZoneAsync(string text, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        if (ZoneReader.Read(text) is not ZoneReading.Found zone)
        {
            return show(TerminalTexts.UnknownZone(text));
        }

        speakers.Now.Zone = zone.Id;
        return whereabouts.MoveAsync(speakers.Now.Actor, zone.Id, cancellationToken);
    }

    private Task PressAsync(string text, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        var (buttons, message) = speakers.Now.Latest;
        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= buttons.Count
            ? pipeline.HandleAsync(
                new ButtonPressed(ChatSession.NewEventId(), speakers.Now.Actor, buttons[number - 1].Action, message), show, cancellationToken)
            : show(TerminalTexts.NoSuchButton(buttons.Count));
    }

    private Task FillAsync(string text, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        if (speakers.Now.OpenForm is not { } form)
        {
            return show(TerminalTexts.NoForm());
        }

        var fields = form.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                return show(TerminalTexts.FillLooksLike(form));
            }

            var name = pair[..at].Trim();
            fields[form.Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name ?? name] = pair[(at + 1)..].Trim();
        }

        return SubmitAsync(form, fields, show, cancellationToken);
    }

    /// <summary>Sends a form and shows the answer. It is closed then, unless the answer asks for more.</summary>
    public async Task SubmitAsync(
        Form form, IReadOnlyDictionary<string, string> fields, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        var submitted = new FormSubmitted(ChatSession.NewEventId(), speakers.Now.Actor, form.Name, fields)
        {
            Files = NamedFile.Of(pipeline.FileNamedIn(form.Name, fields)),
        };
        var reply = await pipeline.HandleAsync(submitted, show, cancellationToken);
        if (reply.Form is null)
        {
            speakers.Now.OpenForm = null;
        }
    }
}
