using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Application.Commands.Reading.DatePhrase;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Reads the longest date phrase that begins at a word; 0 words and null when none does.</summary>
internal static class DatePhraseReader
{
    private const int DaysAhead = 36_525; // a century
    private const int YearsBack = 1;
    private const int YearsAhead = 10;

    private static readonly HashSet<string> Units =
        new(["m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "%"]);

    /// <summary>Behind a number with its ending: the first week is no first of a month.</summary>
    private static readonly HashSet<string> Counted =
        new(["of", "week", "weekend", "month", "quarter", "half", "year", "day", "time", "one", "draft", "post", "floor", "party"]);

    public static (DatePhrase? Phrase, int Count) Read(Words words, int at, LocalDate today)
    {
        var lead = words[at] == "on" ? 1 : 0;
        if (words[at + lead] == "the" && (words[at + lead + 1].EndsWith("end", StringComparison.Ordinal) || words[at + lead + 2] == "end" || CalendarWords.TryDayOfMonth(words[at + lead + 1], out _)))
            lead++;

        var (phrase, count) = ReadBare(words, at + lead, today);
        return phrase is null ? (null, 0) : (phrase, lead + count);
    }

    private static (DatePhrase? Phrase, int Count) ReadBare(Words words, int at, LocalDate today)
    {
        var word = words[at];
        switch (word)
        {
            case "today": return (new Exact(today), 1);
            case "tomorrow": return (new Exact(today.PlusDays(1)), 1);
            case "yesterday": return (new Exact(today.PlusDays(-1)), 1);
            case "end" when words[at + 1] == "of": return ReadEnd(words, at, today);
            case ['q', >= '1' and <= '4']: return ReadQuarter(words, at, today);
            case "eow" or "eom" or "eoq" or "eoy": return (EndOf(word, today), 1);
            case "month" or "quarter" or "year" when words[at + 1] == "end": return (EndOf(word, today), 2);
            case "month-end" or "quarter-end" or "year-end": return (EndOf(word[..^4], today), 1);
            case "in": return ReadDistance(words, at + 1, today, ahead: true) is { } ahead ? (ahead, 3) : (null, 0);
            case "next" or "this" or "last" when CalendarWords.TryWeekday(words[at + 1], out var named):
                return (InWeek(word, named, today), 2);
            case "next" or "this" when PeriodNamed(word, words[at + 1], today) is { } period:
                return (period with { First = word == "this" ? today : period.First, NeedsEcho = true }, 2);
        }

        if (words[at + 2] == "ago" && ReadDistance(words, at, today, ahead: false) is { } ago)
            return (ago, 3);
        if (CalendarWords.TryWeekday(word, out var day))
        {
            var the = words[at + 1] == "the" ? 1 : 0;
            return ReadDated(words, at + 1 + the, today) is { Phrase: Exact or Yearly or OfMonth or Doubtful or Wrong } dated
                ? (dated.Phrase with { Weekday = day }, 1 + the + dated.Count)
                : (new OfWeek(day), 1);
        }

        return ReadDated(words, at, today);
    }

    private static (DatePhrase? Phrase, int Count) ReadDated(Words words, int at, LocalDate today) =>
        (NumericDate.Read(words[at]) ?? NumericDate.ReadWithStops(words.WithStops(at))) is { } numeric ? (numeric, 1) : ReadNamedMonth(words, at, today);

    private static DatePhrase InWeek(string which, IsoDayOfWeek day, LocalDate today) => which switch
    {
        // Some say "next Friday" for the one of next week, so it is echoed.
        "next" => new OfWeek(day) { NotBefore = today.PlusDays(1), NeedsEcho = true },
        "last" => new Exact(today.Previous(day)),
        _ => new Exact(Weeks.MondayOf(today).PlusDays(day - IsoDayOfWeek.Monday)),
    };

    /// <summary>The last day of what stands behind two words: <c>end of March</c>, <c>rest of the week</c>.</summary>
    public static (DatePhrase? Phrase, int Count) ReadEnd(Words words, int at, LocalDate today)
    {
        if (CalendarWords.TryMonth(words[at + 2], out var month))
            return CalendarWords.TryYear(words[at + 3], out var year)
                ? (new Exact(Yearly.EndOf(month).In(year)), 4)
                : (Yearly.EndOf(month), 3);

        if (CalendarWords.TryYear(words[at + 2], out var ofYear))
            return (new Exact(Yearly.EndOf(12).In(ofYear)), 3);

        if (words[at + 2] is ['q', >= '1' and <= '4'])
        {
            var (quarter, read) = ReadQuarter(words, at + 2, today);
            return (new Exact(quarter.Last), read + 2);
        }

        var which = words[at + 2] is "the" or "this" or "next" ? words[at + 2] : "";
        var unit = at + 2 + (which.Length > 0 ? 1 : 0);
        return PeriodNamed(which, words[unit], today) is { } period ? (new Exact(period.Last), unit + 1 - at) : (null, 0);
    }

    /// <summary><c>q2</c>, <c>q2 2027</c>; without its year the one that is on or comes next.</summary>
    private static (Span Quarter, int Count) ReadQuarter(Words words, int at, LocalDate today)
    {
        var first = new LocalDate(today.Year, ((words[at][1] - '1') * 3) + 1, 1);
        var isNamed = CalendarWords.TryYear(words[at + 1], out var year);
        first = isNamed ? new LocalDate(year, first.Month, 1) : first.PlusMonths(3) <= today ? first.PlusYears(1) : first;
        return (new Span(first, first.PlusMonths(3).PlusDays(-1)) { NeedsEcho = true, NeedsAnnouncing = !isNamed }, isNamed ? 2 : 1);
    }

    /// <summary><c>eoy</c>, <c>year end</c>: the end of the one that is on.</summary>
    private static Exact EndOf(string period, LocalDate today)
    {
        var unit = period switch { "eow" => "week", "eom" => "month", "eoq" => "quarter", "eoy" => "year", _ => period };
        return new Exact(PeriodNamed("", unit, today)!.Last) { NeedsAnnouncing = true };
    }

    private static Span? PeriodNamed(string which, string unit, LocalDate today)
    {
        var step = which == "next" ? 1 : 0;
        var firstOfMonth = new LocalDate(today.Year, today.Month, 1);
        var firstOfQuarter = new LocalDate(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        return unit switch
        {
            "week" => Until(Weeks.MondayOf(today).PlusWeeks(step), first => first.PlusWeeks(1)),
            "month" => Until(firstOfMonth.PlusMonths(step), first => first.PlusMonths(1)),
            "quarter" => Until(firstOfQuarter.PlusMonths(3 * step), first => first.PlusMonths(3)),
            "year" => Until(new LocalDate(today.Year + step, 1, 1), first => first.PlusYears(1)),
            _ => null,
        };

        static Span Until(LocalDate first, Func<LocalDate, LocalDate> next) => new(first, next(first).PlusDays(-1));
    }

    private static DatePhrase? ReadDistance(Words words, int at, LocalDate today, bool ahead)
    {
        if (!CalendarWords.TryCount(words[at], out var count))
            return null;

        var (days, move) = words[at + 1] switch
        {
            "day" or "days" => (1, (Func<int, LocalDate>)today.PlusDays),
            "week" or "weeks" => (7, today.PlusWeeks),
            "month" or "months" => (30, today.PlusMonths),
            "year" or "years" => (365, today.PlusYears),
            _ => (0, today.PlusDays),
        };
        if (days == 0)
            return null;
        return count * days > DaysAhead
            ? new Wrong(ReadingText.TooFarAway, ReadingText.YearsThatWork)
            : new Exact(move(ahead ? count : -count));
    }

    private static (DatePhrase? Phrase, int Count) ReadNamedMonth(Words words, int at, LocalDate today)
    {
        if (CalendarWords.TryDayOfMonth(words[at], out var day))
        {
            var of = words[at + 1] == "of" ? 1 : 0;
            if (CalendarWords.TryMonth(words[at + 1 + of], out var named))
                return OfDay(words, at, 2 + of, named, day, today);
            var isOfMonth = CalendarWords.IsOrdinal(words[at]) && day is >= 1 and <= 31 && !Counted.Contains(words[at + 1]);
            return isOfMonth ? (new OfMonth(day) { NeedsAnnouncing = true }, 1) : (null, 0);
        }

        if (!CalendarWords.TryMonth(words[at], out var month))
            return (null, 0);

        var the = words[at + 1] == "the" ? 1 : 0;
        if (CalendarWords.TryDayOfMonth(words[at + 1 + the], out day) && day is >= 1 and <= 31)
            return OfDay(words, at, 2 + the, month, day, today);

        return CalendarWords.TryYear(words[at + 1], out var year)
            ? (new Span(new LocalDate(year, month, 1), Yearly.EndOf(month).In(year)) { NeedsEcho = true }, 2)
            : (new NamedMonth(month) { NeedsEcho = true }, 1);
    }

    private static (DatePhrase, int) OfDay(Words words, int at, int count, int month, int day, LocalDate today)
    {
        if (CalendarWords.TryYear(words[at + count], out var year))
            return (NumericDate.OfYear(year, month, day), count + 1);
        if (!TryShortYear(words, at + count, today, out year) || NumericDate.OfYear(year, month, day) is not Exact meant)
            return (NumericDate.EveryYear(month, day), count);

        var typed = string.Join(' ', Enumerable.Range(at, count + 1).Select(i => words.WithStops(i)));
        return (new Wrong(ReadingText.ShortYear(typed), ReadingText.NamedMonthWorks) { Meant = meant.Date }, count + 1);
    }

    /// <summary>
    /// Two figures behind a day and a month that may be its year, of those around the present one. Before a month they are a day, before a
    /// unit they count something.
    /// </summary>
    private static bool TryShortYear(Words words, int at, LocalDate today, out int year)
    {
        year = 0;
        if (words[at].TrimStart('\'', '’') is not { Length: 2 } figures || !CalendarWords.TryFigures(figures, out var number))
            return false;

        year = (today.Year / 100 * 100) + number;
        return year >= today.Year - YearsBack && year <= today.Year + YearsAhead
            && !CalendarWords.TryMonth(words[at + 1], out _) && !Units.Contains(words[at + 1]);
    }
}
