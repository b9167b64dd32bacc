using System.Text.RegularExpressions;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads times of day: <c>09:00</c>, <c>9am</c>, <c>9.30 pm</c>, <c>noon</c>, <c>midnight</c> (00:00). Where nothing but
/// a time is expected (behind <c>at</c>, or as a whole text) also <c>9.30</c>, <c>0930</c>, <c>17h30</c> and a bare hour; a
/// bare hour from 1 to 12 is asked about.
/// </summary>
public static partial class TimeReader
{
    /// <summary>Reads the longest time that begins at token <paramref name="at"/>.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no time.</param>
    public static TimeReading Read(IReadOnlyList<string> tokens, int at)
    {
        var words = new Words(tokens);
        return words[at] == "at" ? Read(words, at + 1, lead: 1, isExpected: true) : Read(words, at, lead: 0, isExpected: false);
    }

    /// <summary>Reads <paramref name="text"/> as one time and nothing else.</summary>
    /// <param name="text">What was typed.</param>
    public static TimeReading Read(string text)
    {
        var tokens = Words.Of(text);
        var words = new Words(tokens);
        var lead = words[0] == "at" ? 1 : 0;
        var reading = Read(words, lead, lead, isExpected: true);
        return reading.Consumed == tokens.Count ? reading : new TimeReading.NotATime();
    }

    private static TimeReading Read(Words words, int at, int lead, bool isExpected)
    {
        switch (words[at])
        {
            case "noon": return new TimeReading.Found(lead + 1, LocalTime.Noon);
            case "midnight": return new TimeReading.Found(lead + 1, LocalTime.Midnight);
        }

        var match = Clock().Match(words[at]);
        if (!match.Success)
            return new TimeReading.NotATime();

        var hour = int.Parse(match.Groups["hour"].ValueSpan);
        var separator = match.Groups["separator"].Value;
        var hasMinute = match.Groups["minute"].Length > 0;
        var minute = hasMinute ? int.Parse(match.Groups["minute"].ValueSpan) : 0;
        var half = match.Groups["half"].Value;
        var count = lead + 1;
        if (half.Length == 0 && Half().Match(words[at + 1]) is { Success: true } apart)
        {
            half = apart.Value;
            count++;
        }

        // 9.30 may be an amount and 17h30 a length; a colon, or am and pm, leave no doubt.
        if (half.Length == 0 && separator != ":" && !isExpected)
            return new TimeReading.NotATime();

        var typed = hasMinute || half.Length > 0 ? $"{match.Groups["clock"].Value}{half}" : $"{hour}";
        if (hasMinute && (match.Groups["minute"].Length != 2 || minute > 59))
            return new TimeReading.Impossible(count, ReadingText.NoSuchTime(typed), ReadingText.TimesThatWork);
        if (half.Length > 0)
            return hour is >= 1 and <= 12
                ? new TimeReading.Found(count, new LocalTime(hour % 12 + (half[0] == 'p' ? 12 : 0), minute))
                : new TimeReading.Impossible(count, ReadingText.NoSuchTime(typed), ReadingText.TwelveHourTimesThatWork);
        if (hour > 23)
            return new TimeReading.Impossible(count, ReadingText.NoSuchTime(typed), ReadingText.TimesThatWork);
        var morning = new LocalTime(hour % 12, minute);
        return !hasMinute && separator.Length == 0 && hour is >= 1 and <= 12
            ? new TimeReading.Unclear(count, ReadingText.WhichTime(typed), [morning, morning.PlusHours(12)])
            : new TimeReading.Found(count, new LocalTime(hour, minute));
    }

    [GeneratedRegex(
        @"\A(?<clock>(?<hour>[0-9]{2})(?<minute>[0-9]{2})|(?<hour>[0-9]{1,2})"
        + @"((?<separator>[:.])(?<minute>[0-9]{1,3})|(?<separator>h)(?<minute>[0-9]{2})?)?)(?<half>[ap]\.?m)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A[ap]\.?m\z", RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
