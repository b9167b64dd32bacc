using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads schedules: <c>mon wed fri</c>, <c>mon-fri</c>, <c>mondays and thursdays</c>, <c>every weekday</c>, <c>daily</c>,
/// <c>every morning</c>, <c>weekends</c>, <c>every 3 days</c>, <c>every other day</c>, <c>fortnightly</c>, <c>3x a week</c>, <c>twice a week</c>.
/// </summary>
public static class ScheduleReader
{
    private const string Separators = ",/&+-–";
    private const int MostMonths = 3;

    /// <summary>Reads the longest schedule that begins at token <paramref name="at"/>.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no schedule.</param>
    public static ScheduleReading Read(IReadOnlyList<string> tokens, int at)
    {
        var pieces = new Pieces(tokens, at, Separators);
        var words = new Words(pieces.Texts);
        return ReadMonthly(words, pieces) ?? ReadDistance(words, pieces) ?? ReadQuota(words, pieces) ?? ReadDays(words, pieces);
    }

    /// <summary>Reads <paramref name="text"/> as one schedule and nothing else.</summary>
    /// <param name="text">What was typed.</param>
    public static ScheduleReading Read(string text)
    {
        var tokens = Words.Of(text);
        var reading = Read(tokens, 0);
        return reading.Consumed == tokens.Count ? reading : new ScheduleReading.NotASchedule();
    }

    /// <summary><c>monthly</c>, <c>first monday</c>, <c>every last friday</c>: understood, and not to be had.</summary>
    private static ScheduleReading.Impossible? ReadMonthly(Words words, Pieces pieces)
    {
        var length = words[0] == "monthly" ? 1 : words[0] is "every" or "each" && words[1] == "month" ? 2 : 0;
        if (length > 0 && pieces.TokensThrough(length) is > 0 and var month)
            return EveryMonths(month, 1);

        var at = words[0] is "every" or "each" or "the" ? 1 : 0;
        return words[at] is "first" or "1st" or "second" or "2nd" or "third" or "3rd" or "fourth" or "4th" or "last"
            && !(at == 1 && words[at] == "second") && CalendarWords.TryWeekday(Singular(words[at + 1]), out _)
            && pieces.TokensThrough(at + 2 + OfTheMonth(words, at + 2)) is > 0 and var consumed
            ? EveryMonths(consumed, 1)
            : null;
    }

    /// <summary>How many words say that a month is meant: <c>of the month</c>, <c>each month</c>.</summary>
    private static int OfTheMonth(Words words, int at)
    {
        var of = words[at] == "of" ? 1 : 0;
        return words[at + of] is "the" or "a" or "each" or "every" && words[at + of + 1] == "month" ? of + 2 : 0;
    }

    /// <summary>So many months count as four weeks each, as far as a schedule reaches.</summary>
    private static ScheduleReading.Impossible EveryMonths(int consumed, int months) => months is >= 1 and <= MostMonths
        ? new(consumed, ReadingText.EveryMonths, ReadingText.WeeksThatWork(4 * months), ReadingText.EveryWeeks(4 * months))
        : new(consumed, ReadingText.EveryMonths, ReadingText.EveryDaysThatWork);

    private static ScheduleReading? ReadDistance(Words words, Pieces pieces)
    {
        var fortnight = words[0] == "fortnightly" ? 1 : words[0] is "every" or "each" && words[1] == "fortnight" ? 2 : 0;
        if (fortnight > 0)
            return pieces.TokensThrough(fortnight) is > 0 and var through ? EveryDays(through, 14) : null;
        if (words[0] == "biweekly")
            return pieces.TokensThrough(1) is > 0 and var unclear
                ? new ScheduleReading.Impossible(unclear, ReadingText.Biweekly, ReadingText.BiweeklyThatWork, ReadingText.EveryWeeks(2), ReadingText.TwiceAWeek)
                : null;
        if (words[0] is not ("every" or "each"))
            return null;

        if (words[1] is "morning" or "afternoon" or "evening")
            return pieces.TokensThrough(2) is > 0 and var daily ? EveryDays(daily, 1) : null;

        var other = words[1] is "other" or "second";
        if (!other && !(CalendarWords.TryFigures(words[1], out _) || CalendarWords.TryCount(words[1], out _)))
            return null;

        var consumed = pieces.TokensThrough(3);
        if (consumed == 0)
            return null;
        if (other && CalendarWords.TryWeekday(Singular(words[2]), out _))
            return new ScheduleReading.Impossible(consumed, ReadingText.EveryOtherWeekday, ReadingText.SchedulesThatWork);

        var count = other ? 2 : CalendarWords.TryCount(words[1], out var typed) ? typed : int.MaxValue;
        return words[2] switch
        {
            "day" or "days" => EveryDays(consumed, count),
            "week" or "weeks" => EveryDays(consumed, 7L * count),
            "month" or "months" => EveryMonths(consumed, count),
            _ => null,
        };
    }

    private static ScheduleReading EveryDays(int consumed, long days) => days switch
    {
        1 => new ScheduleReading.FixedWeekdays(consumed, WeekdayList.All),
        >= 2 and <= 90 => new ScheduleReading.EveryNDays(consumed, (int)days),
        _ => new ScheduleReading.Impossible(consumed, ReadingText.EveryOutOfRange, ReadingText.EveryDaysThatWork),
    };

    private static ScheduleReading? ReadQuota(Words words, Pieces pieces)
    {
        if (words[0] == "weekly" || (words[0], words[1]) is ("every" or "each", "week"))
            return pieces.TokensThrough(words[0] == "weekly" ? 1 : 2) is > 0 and var once ? new ScheduleReading.Quota(once, 1) : null;

        var (times, count, isCounted) = ReadTimes(words);
        if (count == 0)
            return null;

        var per = words[count] is "a" or "per" or "each" or "every" or "/" ? 1 : 0;
        var unit = words[count + per];
        var hasUnit = per == 1
            ? unit is "week" or "wk" or "day" or "month" or "year"
            : isCounted && unit is "weekly" or "daily" or "monthly";
        if (!hasUnit && !isCounted)
            return null;

        var consumed = pieces.TokensThrough(hasUnit ? count + per + 1 : count);
        if (consumed == 0)
            return null;
        if (hasUnit && unit is "month" or "monthly" && times is 1 or 2)
            return new ScheduleReading.Impossible(
                consumed, ReadingText.QuotaNotPerWeek, ReadingText.WeeksThatWork(4 / times), ReadingText.EveryWeeks(4 / times));
        if (hasUnit && unit is not ("week" or "wk" or "weekly"))
            return new ScheduleReading.Impossible(consumed, ReadingText.QuotaNotPerWeek, ReadingText.QuotasThatWork);
        return times is >= 1 and <= 7
            ? new ScheduleReading.Quota(consumed, times)
            : new ScheduleReading.Impossible(consumed, ReadingText.QuotaOutOfRange, ReadingText.QuotasThatWork);
    }

    /// <summary>How many times; counted when the words say so by themselves (<c>3x</c>, <c>twice</c>), while a bare
    /// number needs <c>a week</c> behind it.</summary>
    private static (int Times, int Count, bool IsCounted) ReadTimes(Words words)
    {
        switch (words[0])
        {
            case "once": return (1, 1, true);
            case "twice": return (2, 1, true);
            case "thrice": return (3, 1, true);
        }

        if (words[0].EndsWith('x') && CalendarWords.TryCount(words[0][..^1], out var attached))
            return (attached, 1, true);
        if (!CalendarWords.TryCount(words[0], out var times))
            return (0, 0, false);
        return words[1] is "x" or "times" or "time" ? (times, 2, true) : (times, 1, false);
    }

    private static ScheduleReading ReadDays(Words words, Pieces pieces)
    {
        var lead = words[0] is "every" or "each" or "on" ? 1 : 0;
        if (lead == 0 && words[0] is "daily" or "everyday")
            return new ScheduleReading.FixedWeekdays(pieces.TokensThrough(1), WeekdayList.All) is { Consumed: > 0 } daily
                ? daily
                : new ScheduleReading.NotASchedule();
        if (lead == 1 && words[1] == "day")
            return pieces.TokensThrough(2) is > 0 and var all
                ? new ScheduleReading.FixedWeekdays(all, WeekdayList.All)
                : new ScheduleReading.NotASchedule();

        var (days, consumed) = WeekdayList.Read(words, lead, pieces);
        return consumed > 0 ? new ScheduleReading.FixedWeekdays(consumed, days) : new ScheduleReading.NotASchedule();
    }

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;
}
