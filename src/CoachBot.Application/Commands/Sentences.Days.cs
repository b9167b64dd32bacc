using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <content>Sentences of minutes and days: what was done, what somebody means to keep, when they are away.</content>
internal static partial class Sentences
{
    private static string? Log(List<string> words)
    {
        if (MinutesIn(words) is not { } minutes)
        {
            return null;
        }

        var day = words.Find(word => IsWeekday(word) || word.Equals(Yesterday, StringComparison.OrdinalIgnoreCase))?.ToLowerInvariant();
        return string.Join(' ', new[] { $"log {minutes}m", ChannelIn(words), day is null or Yesterday ? day : $"on {day}" }.OfType<string>());
    }

    /// <summary>"I'll post every tuesday": days that somebody means to keep.</summary>
    private static string? Promise(List<string> words) =>
        words.FindIndex(word => word.Equals("every", StringComparison.OrdinalIgnoreCase)) is >= 0 and var every
        && words.ElementAtOrDefault(every + 1)?.ToLowerInvariant() is { } days && (IsWeekday(days) || days is "day" or "weekday")
            ? string.Join(' ', new[] { $"schedule add every {days}", MinutesIn(words) is { } minutes ? $"{minutes}m" : null, ChannelIn(words) }.OfType<string>())
            : null;

    /// <summary>"Mon wed fri 8:00 20 min facebook": days of every week, and how long.</summary>
    private static string? Days(List<string> words)
    {
        if (MinutesIn(words) is not { } minutes || words.Exists(Deeds.Contains) || Has(words, "did"))
        {
            return null;
        }

        for (var at = 0; at < words.Count; at++)
        {
            // A single day may be that of a check-in.
            if (ScheduleReader.Read(words, at) is not ScheduleReading.Impossible and { Consumed: > 0 and var count } && !(count == 1 && IsWeekday(words[at])))
            {
                var time = words.Find(word => word.Contains(':', StringComparison.Ordinal) && TimeReader.Read(word) is TimeReading.Found);
                return string.Join(' ', new[]
                    { $"schedule add {string.Join(' ', words[at..(at + count)]).ToLowerInvariant()}", time, $"{minutes}m", ChannelIn(words) }.OfType<string>());
            }
        }

        return null;
    }

    private static int? MinutesIn(List<string> words) =>
        Enumerable.Range(0, words.Count).Select(at => DurationReader.Read(words, at)).OfType<DurationReading.Found>().FirstOrDefault()?.Minutes;

    private static string? ChannelIn(List<string> words) =>
        words.Select(WellKnownChannels.Find).FirstOrDefault(known => known is not null)?.ToLowerInvariant();

    private static string? Away(List<string> words)
    {
        var reason = words.Find(Reasons.Contains);
        var days = words.FindIndex(word => Times.Contains(word) || IsWeekday(word));
        if (reason is null && (days < 0 || !words.Exists(Absences.Contains)))
        {
            return null;
        }

        var when = days < 0 ? [] : words[days..].Where(word => !Reasons.Contains(word) && !Absences.Contains(word));
        if (words.Exists(Denials.Contains))
        {
            // "I'm not away tomorrow" takes it back.
            return string.Join(' ', ["back", .. when.Where(word => !Denials.Contains(word))]);
        }

        return string.Join(' ', [Absent, .. when, .. reason is null ? [] : new[] { reason.ToLowerInvariant() }]);
    }
}
