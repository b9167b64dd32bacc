using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Terminal;

/// <summary>The lines that drive a conversation rather than speak in it: who speaks, what time it is, which button is pressed.</summary>
public sealed class AtLines(CommandPipeline pipeline, Speakers speakers, IConversationClock clock)
{
    private static readonly LocalDateTimePattern[] LocalTimes =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

    /// <summary>Does what a line says; returns a reply where it has one, or says what would work.</summary>
    /// <param name="line">The line, with its <c>@</c>.</param>
    /// <param name="zone">The speaker's zone, in which local times are meant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Reply?> HandleAsync(string line, string zone, CancellationToken cancellationToken)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = at < 0 ? (line.Trim(), "") : (line[..at], line[(at + 1)..].Trim());
        switch (word)
        {
            case "@as" when rest.Length is > 0 and <= 80:
                await pipeline.ArriveAsync(speakers.Become(rest).Actor, cancellationToken);
                return null;
            case "@zone":
                return await MoveZoneAsync(rest, cancellationToken);
            case "@press":
                return await PressAsync(rest, cancellationToken);
            case "@fill":
                return await FillAsync(rest, cancellationToken);
            case "@advance" or "@until" or "@down" when !clock.IsVirtual:
                return TerminalTexts.OnlySimulated(word);
            case "@advance" when DurationOf(rest) is { } span:
                await clock.MoveAsync(clock.Now + span, cancellationToken);
                return null;
            case "@down" when DurationOf(rest) is { } span:
                await clock.GoDownAsync(clock.Now + span, cancellationToken);
                return null;
            case "@until" when InstantOf(rest, zone) is { } until:
                if (until < clock.Now)
                {
                    return TerminalTexts.NotBackwards();
                }

                await clock.MoveAsync(until, cancellationToken);
                return null;
            default:
                return TerminalTexts.UnknownAtLine(line);
        }
    }

    /// <summary>An instant of a local time as <c>--simulate</c> and <c>@until</c> write it; null where it is none.</summary>
    public static Instant? InstantOf(string text, string zone)
    {
        foreach (var pattern in LocalTimes)
        {
            if (pattern.Parse(text.Trim()) is { Success: true, Value: var local })
            {
                return new Domain.Teams.DayClock(DateTimeZoneProviders.Tzdb[zone], LocalTime.Midnight).At(local);
            }
        }

        return null;
    }

    /// <summary>Elapsed time: <c>3d</c>, <c>2w</c>, <c>6h</c>, <c>90m</c>, <c>30s</c>, or several of them.</summary>
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

            sum += unit * int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
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

    private async Task<Reply?> MoveZoneAsync(string text, CancellationToken cancellationToken)
    {
        if (ZoneReader.Read(text) is not ZoneReading.Found zone)
        {
            return TerminalTexts.UnknownZone(text);
        }

        speakers.Now.Zone = zone.Id;
        await pipeline.MoveAsync(speakers.Now.Actor, zone.Id, cancellationToken);
        return null;
    }

    private async Task<Reply?> PressAsync(string text, CancellationToken cancellationToken)
    {
        var (buttons, message) = speakers.Now.Latest;
        if (!int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < 1 || number > buttons.Count)
        {
            return TerminalTexts.NoSuchButton(buttons.Count);
        }

        return await pipeline.HandleAsync(
            new ButtonPressed(ChatSession.NewEventId(), speakers.Now.Actor, buttons[number - 1].Action, message), cancellationToken);
    }

    private async Task<Reply?> FillAsync(string text, CancellationToken cancellationToken)
    {
        if (speakers.Now.OpenForm is not { } form)
        {
            return TerminalTexts.NoForm();
        }

        var fields = form.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                return TerminalTexts.FillLooksLike(form);
            }

            fields[pair[..at].Trim()] = pair[(at + 1)..].Trim();
        }

        return await SubmitAsync(form, fields, cancellationToken);
    }

    /// <summary>Sends a form. It is closed then, unless the answer asks for more.</summary>
    public async Task<Reply> SubmitAsync(Form form, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var reply = await pipeline.HandleAsync(
            new FormSubmitted(ChatSession.NewEventId(), speakers.Now.Actor, form.Name, fields)
            {
                Files = NamedFile.Of(pipeline.FileNamedIn(form.Name, fields)),
            },
            cancellationToken);
        if (reply.Form is null)
        {
            speakers.Now.OpenForm = null;
        }

        return reply;
    }
}
