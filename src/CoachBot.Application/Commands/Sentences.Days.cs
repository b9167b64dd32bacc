using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <content>Sentences of minutes and days: what was done, what somebody means to keep, when they are away.</content>
internal static partial class Sentences
{
    /// <summary>What was done; what is told behind a comma goes along as a note, where a button has room for it.</summary>
    private static string? Log(IReadOnlyList<Token> tokens, List<string> words)
    {
        if (MinutesIn(words) is not { } minutes)
        {
            return null;
        }

        if (Has(words, "tomorrow"))
        {
            // What is to come is promised, not logged.
            return string.Join(' ', new[] { $"schedule add {minutes}m", ChannelIn(words) }.OfType<string>());
        }

        var days = words.FindAll(word => IsWeekday(word) || word.Equals(Yesterday, StringComparison.OrdinalIgnoreCase) || word.Equals("today", StringComparison.OrdinalIgnoreCase))
            .ConvertAll(word => word.ToLowerInvariant());
        var line = string.Join(' ', new[] { $"log {minutes}m", ChannelIn(words), days is ["today"] ? null : Days(days) }.OfType<string>());
        var comma = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => tokens[at].Text.EndsWith(','), tokens.Count);
        var told = tokens.Skip(comma + 1).Select(token => token.Text).ToList();
        var noted = $"{line} {string.Join(' ', told)}";
        return told.Count > 1 && MinutesIn(told) is null && !told.Exists(word => days.Contains(word.ToLowerInvariant())) && CommandButton.Of(noted, noted).Count > 0 ? noted : line;
    }

    private static string? Days(List<string> days) => days switch
    {
        [] => null,
        [Yesterday] => Yesterday,
        [var day] => $"on {day}",
        _ => string.Join(" and ", days),
    };

    /// <summary>"30 new subscribers by end of March", "reach 500 followers by June": a number that somebody means to reach.</summary>
    private static string? Target(IReadOnlyList<Token> tokens)
    {
        var texts = tokens.Select(token => token.Text).ToList();
        var number = texts.FindIndex(text => text is [>= '0' and <= '9', ..]);
        var by = texts.FindIndex(text => text.Equals("by", StringComparison.OrdinalIgnoreCase));
        return (number == 0 || (number > 0 && Aims.Contains(texts[number - 1]))) && by > number + 1 && by < texts.Count - 1
            && !Has(texts, "did") && MinutesIn(texts) is null
            ? $"goal add {string.Join(' ', texts.Skip(number))}" : null;
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
                var days = string.Join(' ', words[at..(at + count)]).ToLowerInvariant();
                return string.Join(' ', new[]
                {
                    $"schedule add {days}", TimeIn(words, isMorning: days.EndsWith("morning", StringComparison.Ordinal)), minutes is { } length ? $"{length}m" : null, ChannelIn(words),
                }.OfType<string>());
            }
        }

        return null;
    }

    /// <summary>The hour, as it was said; one that may be of the morning or of the evening where the days tell which.</summary>
    private static string? TimeIn(List<string> words, bool isMorning)
    {
        for (var at = 0; at < words.Count; at++)
        {
            switch (TimeReader.Read(words, at))
            {
                case TimeReading.Found found:
                    return string.Join(' ', words.GetRange(at, found.Consumed)).ToLowerInvariant();
                case TimeReading.Unclear { Options: [var early, var late] } when isMorning || Has(words, "afternoon") || Has(words, "evening"):
                    return ScheduleTexts.Hour(isMorning ? early : late);
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

    /// <summary>"We are closed on 26 December": a holiday of the team.</summary>
    private static string? Closed(List<string> words) =>
        words.FindIndex(word => word.Equals("closed", StringComparison.OrdinalIgnoreCase)) is > 0 and var at && at + 1 < words.Count && IsAboutMe(words)
            ? $"team holiday {string.Join(' ', words.Skip(at + 1).SkipWhile(word => word.Equals("on", StringComparison.OrdinalIgnoreCase)))}" : null;
}
