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

    /// <summary>"I'll post every tuesday", "mon wed fri 8:00 20 min facebook": days of every week that somebody means to keep.</summary>
    private static string? Promise(List<string> words)
    {
        var minutes = MinutesIn(words);
        var saysMore = minutes is not null && !Has(words, "did");
        for (var at = 0; at < words.Count; at++)
        {
            // A single day may be that of a check-in.
            if ((saysMore || words[at].Equals("every", StringComparison.OrdinalIgnoreCase))
                && ScheduleReader.Read(words, at) is not ScheduleReading.Impossible and { Consumed: > 0 and var count } && !(count == 1 && IsWeekday(words[at])))
            {
                var time = words.Find(word => word.Contains(':', StringComparison.Ordinal) && TimeReader.Read(word) is TimeReading.Found);
                return string.Join(' ', new[]
                {
                    $"schedule add {string.Join(' ', words[at..(at + count)]).ToLowerInvariant()}", time, minutes is { } length ? $"{length}m" : null, ChannelIn(words),
                }.OfType<string>());
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
