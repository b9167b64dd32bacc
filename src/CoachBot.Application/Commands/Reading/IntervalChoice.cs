using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Application.Commands.Reading.DatePhrase;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Decides which days an interval's phrases mean: the nearest interval that has not ended.</summary>
internal static class IntervalChoice
{
    /// <summary>
    /// An interval that runs into a year that nobody wrote is believed up to this many days (<c>28 Dec to 3 Jan</c>);
    /// a longer one (<c>9 Jan to 4 Jan</c>) is taken for two days in the wrong order.
    /// </summary>
    private const int LongestAcrossYears = 270;

    /// <param name="start">The first day, or the whole interval where <paramref name="end"/> is null.</param>
    /// <param name="end">The last day.</param>
    /// <param name="consumed">The tokens that belong to the phrases.</param>
    /// <param name="today">The day of the person who typed.</param>
    public static IntervalReading Decide(DatePhrase start, DatePhrase? end, int consumed, LocalDate today)
    {
        if (start is not Doubtful && end is not Doubtful)
            return DecidePlain(start, end, consumed, today);

        var dayFirst = DecidePlain(Take(start, true)!, Take(end, true), consumed, today);
        var monthFirst = DecidePlain(Take(start, false)!, Take(end, false), consumed, today);
        return (dayFirst, monthFirst) switch
        {
            (IntervalReading.Found d, IntervalReading.Found m) when d.Dates == m.Dates => d,
            (IntervalReading.Found d, IntervalReading.Found m) => Ask(consumed, d.Dates, m.Dates),
            (IntervalReading.Found d, _) => d with { NeedsEcho = true },
            (_, IntervalReading.Found m) => m with { NeedsEcho = true },
            _ => dayFirst,
        };
    }

    private static DatePhrase? Take(DatePhrase? phrase, bool dayFirst) =>
        phrase is Doubtful doubtful ? (dayFirst ? doubtful.DayFirst : doubtful.MonthFirst) : phrase;

    private static IntervalReading DecidePlain(DatePhrase start, DatePhrase? end, int consumed, LocalDate today)
    {
        if ((start as Wrong ?? end as Wrong) is { } wrong)
            return new IntervalReading.Impossible(consumed, wrong.Text, wrong.WhatWorks);

        var needsEcho = start.NeedsEcho || end is { NeedsEcho: true };
        var isSingleDay = end is null && start is not (NamedMonth or Span);
        var first = start switch { NamedMonth month => month.First, Span span => new Exact(span.First), _ => start };
        var last = (end ?? start) switch { NamedMonth month => month.Last, Span span => new Exact(span.Last), var day => day };

        var (from, to) = isSingleDay ? Single(first, today) : Both(first, last, today);
        if ((LeapDayMissing(first, from) ?? LeapDayMissing(last, to)) is { } year)
            return new IntervalReading.Impossible(
                consumed, ReadingText.NoLeapDay(year), ReadingText.LastDayIs(new LocalDate(year, 2, 28)));

        if (first.Contradicts(from) || last.Contradicts(to))
            return new IntervalReading.Impossible(
                consumed, ReadingText.IsOnWeekday(first.Contradicts(from) ? from : to), ReadingText.WeekdayLeftOutWorks);
        if (to < from)
            return new IntervalReading.Impossible(consumed, ReadingText.EndsBeforeItStarts(from, to), ReadingText.WriteTheYears);
        if ((first is Yearly || last is Yearly) && to.Year > from.Year && Period.DaysBetween(from, to) > LongestAcrossYears)
            return new IntervalReading.Impossible(consumed, ReadingText.RunsOverTheYear(from, to), ReadingText.WriteTheYears);

        // "until fri" on a Friday, "fri to fri": today or in a week?
        if (end is OfWeek { NotBefore: null } && from == to)
            return Ask(consumed, new DateInterval(from, to), new DateInterval(from, to.PlusWeeks(1)));

        return new IntervalReading.Found(consumed, new DateInterval(from, to), needsEcho);
    }

    private static (LocalDate From, LocalDate To) Single(DatePhrase day, LocalDate today)
    {
        var date = From(day, today);
        return (date, date);
    }

    private static (LocalDate From, LocalDate To) Both(DatePhrase first, DatePhrase last, LocalDate today)
    {
        if (first is Exact exactFirst)
            return (exactFirst.Date, From(last, exactFirst.Date));
        if (last is Exact exactLast)
            return (first switch { Yearly yearly => yearly.UpTo(exactLast.Date), OfMonth day => day.UpTo(exactLast.Date), _ => From(first, today) }, exactLast.Date);
        if (first is OfMonth begun && last is Yearly named)
            return (begun.UpTo(named.From(today)), named.From(today));

        // Neither end says its year: the earliest start whose end is not past. A weekday begins in the past only in this week, and
        // where a weekday ends it ("mon to fri" on a Wednesday; "fri to tue" on a Monday are days to come).
        var earliest = (first, last) switch
        {
            (OfWeek { NotBefore: null } day, OfWeek) when day.UpTo(today) >= Weeks.MondayOf(today) => day.UpTo(today),
            (Yearly day, _) => day.UpTo(today),
            (OfMonth day, OfMonth) => day.UpTo(today),
            _ => From(first, today),
        };
        var end = From(last, earliest);
        if (end >= today)
            return (earliest, end);

        var next = From(first, today);
        return (next, From(last, next));
    }

    /// <summary>The first such day on or after <paramref name="date"/>; an exact one as it stands.</summary>
    private static LocalDate From(DatePhrase phrase, LocalDate date) => phrase switch
    {
        Exact exact => exact.Date,
        Yearly yearly => yearly.From(date),
        OfWeek ofWeek => ofWeek.From(date),
        OfMonth ofMonth => ofMonth.From(date),
        _ => throw new InvalidOperationException($"No day is decided for {phrase.GetType().Name}."),
    };

    private static int? LeapDayMissing(DatePhrase phrase, LocalDate date) =>
        phrase is Yearly yearly && !yearly.ExistsIn(date.Year) ? date.Year : null;

    private static IntervalReading.Unclear Ask(int consumed, DateInterval first, DateInterval second) =>
        new(consumed, ReadingText.WhichDays(first, second), [first, second]);
}
