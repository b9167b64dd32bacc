using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads lengths of time in hours and minutes: <c>30m</c>, <c>90 minutes</c>, <c>1h15</c>, <c>1h 15m</c>, <c>1.5h</c>,
/// <c>half an hour</c>, <c>an hour and a half</c>, <c>fifteen minutes</c>.
/// </summary>
public static partial class DurationReader
{
    private const int MinutesADay = 24 * 60;
    private const int FirstHourOfDay = 5;

    /// <summary>Reads the longest length that begins at token <paramref name="at"/>. A bare number is none.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no length.</param>
    public static DurationReading Read(IReadOnlyList<string> tokens, int at)
    {
        var words = new Words(tokens);
        switch (words[at], words[at + 1], words[at + 2], words[at + 3])
        {
            case ("half", "an", "hour", _): return new DurationReading.Found(3, 30);
            case ("half", "hour", _, _): return new DurationReading.Found(2, 30);
            case ("quarter", "of", "an", "hour"): return new DurationReading.Found(4, 15);
            case ("a", "quarter", "of", _) or ("a", "half", _, _) when Read(tokens, at + 1) is DurationReading.Found behind:
                return behind with { Consumed = behind.Consumed + 1 };
        }

        var first = Part(words, at);
        if (first is null)
            return new DurationReading.NotADuration();

        var minutes = first.Minutes;
        var count = first.Count;
        if (first.IsHours)
        {
            if ((words[at + count], words[at + count + 1]) is ("and", "a") && words[at + count + 2] is "half" or "quarter")
                return Checked(count + 3, minutes + (words[at + count + 2] == "half" ? 30 : 15));
            var and = words[at + count] == "and" ? 1 : 0;
            if (Part(words, at + count + and) is { IsHours: false, IsSigned: false } rest)
            {
                if (rest.Minutes >= 60)
                    return new DurationReading.Impossible(
                        count + and + rest.Count, ReadingText.DurationWithManyMinutes, ReadingText.DurationsThatWork);
                minutes += rest.Minutes;
                count += and + rest.Count;
            }
        }

        return Checked(count, minutes);
    }

    /// <summary>The same where a day is a length, too: <c>a day</c>, <c>1 day</c>.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no length.</param>
    public static DurationReading ReadWithDays(IReadOnlyList<string> tokens, int at)
    {
        var words = new Words(tokens);
        var (count, days) = words[at] == "a" ? (1, 1)
            : int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? (1, figure)
            : NumberWords.Read(words, at);
        return count > 0 && words[at + count] is "day" or "days" ? Checked(count + 1, (decimal)days * MinutesADay) : Read(tokens, at);
    }

    /// <summary>
    /// Reads <paramref name="text"/> where a length is expected and nothing else; a bare whole number is minutes, in words too, <c>1:30</c> is hours and
    /// minutes, as <c>1h30</c> is. From 5:00 on it is rather a time of day.
    /// </summary>
    /// <param name="text">What was typed.</param>
    public static DurationReading ReadWhole(string text)
    {
        var tokens = Words.Of(text);
        if (tokens.Count == 1 && Clock().Match(new Words(tokens)[0]) is { Success: true } clock)
        {
            var hours = int.Parse(clock.Groups["hours"].ValueSpan);
            return hours < FirstHourOfDay
                ? Checked(1, (hours * 60) + int.Parse(clock.Groups["minutes"].ValueSpan))
                : new DurationReading.Impossible(1, ReadingText.DurationLikeTime(clock.Value), ReadingText.DurationsThatWork);
        }

        if (tokens.Count == 1 && BareNumber().Match(new Words(tokens)[0]) is { Success: true } bare)
            return bare.Groups["fraction"].Length > 0
                ? new DurationReading.Impossible(1, ReadingText.DurationWithoutUnit, ReadingText.DurationsThatWork)
                : Checked(1, Value(bare.Value));

        if (NumberWords.Read(new Words(tokens), 0) is { Count: > 0 and var count, Value: var figure } && count == tokens.Count)
            return Checked(count, figure);

        var reading = Read(tokens, 0);
        return reading.Consumed == tokens.Count ? reading : new DurationReading.NotADuration();
    }

    private static DurationReading Checked(int count, decimal minutes)
    {
        var whole = Math.Round(minutes, MidpointRounding.AwayFromZero);
        return whole switch
        {
            < 1 => new DurationReading.Impossible(count, ReadingText.DurationTooShort, ReadingText.DurationsThatWork),
            > MinutesADay => new DurationReading.Impossible(count, ReadingText.DurationTooLong, ReadingText.DurationsThatWork),
            _ => new DurationReading.Found(count, (int)whole),
        };
    }

    /// <summary>Hours or minutes, with the unit in the same word or in the next one; hours may carry minutes (<c>1h15</c>).</summary>
    private static Length? Part(Words words, int at)
    {
        var match = NumberWithUnit().Match(words[at]);
        var count = 1;
        if (!match.Success && BareNumber().IsMatch(words[at]) && UnitAlone().IsMatch(words[at + 1]))
        {
            match = NumberWithUnit().Match(words[at] + words[at + 1]);
            count = 2;
        }

        if (!match.Success)
            return InWords(words, at);

        var value = Value(match.Groups["number"].Value);
        var isSigned = match.Groups["number"].Value[0] is '-' or '−';
        if (match.Groups["unit"].Value[0] == 'm')
            return new Length(count, value, IsHours: false, isSigned);
        if (match.Groups["rest"].Length == 0)
            return new Length(count, value * 60, IsHours: true, isSigned);
        // What carries its minutes takes no more of them, so it doesn't count as bare hours.
        return new Length(count, value * 60 + int.Parse(match.Groups["rest"].ValueSpan), IsHours: false, isSigned);
    }

    /// <summary><c>an hour</c>, <c>fifteen minutes</c>, <c>one and a half hours</c>.</summary>
    private static Length? InWords(Words words, int at)
    {
        var (count, value) = words[at] == "an" ? (1, 1) : NumberWords.Read(words, at);
        var half = 0;
        if (count == 0 && int.TryParse(words[at], CultureInfo.InvariantCulture, out value) && value is > 0 and <= 24)
            count = 1;
        if (count > 0 && (words[at + count], words[at + count + 1], words[at + count + 2]) is ("and", "a", "half"))
            (count, half) = (count + 3, 30);
        var unit = words[at + count];
        // "a two minute video" is no length of what was done.
        if (count == 0 || !UnitAlone().IsMatch(unit) || (half > 0 && unit[0] == 'm') || (value > 1 && unit is "minute" or "hour"))
            return null;
        return unit[0] == 'm'
            ? new Length(count + 1, value, IsHours: false, IsSigned: false)
            : new Length(count + 1, (value * 60) + half, IsHours: half == 0, IsSigned: false);
    }

    private static decimal Value(string number) =>
        decimal.Parse(number.Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    private sealed record Length(int Count, decimal Minutes, bool IsHours, bool IsSigned);

    [GeneratedRegex(@"\A[-−]?[0-9]{1,15}(?<fraction>\.[0-9]{1,6}|,[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\A(?<hours>[0-9]{1,2}):(?<minutes>[0-5][0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A(h|hr|hrs|hour|hours|m|min|mins|minute|minutes)\z", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAlone();

    // What was nearly so long is logged as so long: ~20m.
    [GeneratedRegex(
        @"\A[~≈]?(?<number>[-−]?[0-9]{1,15}(\.[0-9]{1,6}|,[0-9]{1,2})?)"
        + @"((?<unit>m|min|mins|minute|minutes)|(?<unit>h|hr|hrs|hour|hours)((?<rest>[0-5]?[0-9])(m|min|mins)?)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberWithUnit();
}
