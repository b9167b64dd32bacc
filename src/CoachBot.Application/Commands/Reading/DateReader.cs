using NodaTime;
using static CoachBot.Application.Commands.Reading.DatePhrase;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads dates as people type them: <c>fri</c>, <c>31 Dec</c>, <c>end of March</c>, <c>in 6 weeks</c>, <c>2026-03-27</c>.
/// Figures whose order is not known (<c>3/4</c>) are asked about; a month's name alone is its last day and is echoed.
/// </summary>
public static class DateReader
{
    /// <summary>Reads the longest date phrase that begins at token <paramref name="at"/>.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no date.</param>
    /// <param name="today">The day of the person who typed, in the years 1900 to 2200.</param>
    /// <param name="sense">Which of several days is meant.</param>
    public static DateReading Read(IReadOnlyList<string> tokens, int at, LocalDate today, DateSense sense)
    {
        var (phrase, count) = DatePhraseReader.Read(new Words(tokens), at, today);
        return phrase is null || (phrase.NeedsAnnouncing && !IsAnnounced(tokens, at, count)) ? new DateReading.NotADate() : Decide(phrase, count, today, sense);
    }

    /// <summary>Reads <paramref name="text"/> as one date phrase and nothing else.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day of the person who typed, in the years 1900 to 2200.</param>
    /// <param name="sense">Which of several days is meant.</param>
    public static DateReading Read(string text, LocalDate today, DateSense sense)
    {
        var tokens = Words.Of(text);
        var reading = Read(tokens, 0, today, sense);
        // "31 Dec 26": on a command line the 26 may be something else; alone it can only be a year.
        var isShortYear = (reading.Consumed == tokens.Count - 1 ? reading is DateReading.Found : reading is DateReading.Unclear { Options.Count: 1 })
            && tokens[^1].TrimStart('\'', '’') is { Length: 2 } figures && CalendarWords.TryFigures(figures, out _);
        return isShortYear
            ? new DateReading.Impossible(tokens.Count, ReadingText.ShortYear(text.Trim()), ReadingText.NamedMonthWorks)
            : reading.Consumed == tokens.Count ? reading
            : new DateReading.NotADate();
    }

    private static bool IsAnnounced(IReadOnlyList<string> tokens, int at, int count) =>
        at + count == tokens.Count || CalendarWords.AnnouncesDay(tokens[at])
        || (at > 0 && CalendarWords.AnnouncesDay(tokens[at - 1]));

    private static DateReading Decide(DatePhrase phrase, int count, LocalDate today, DateSense sense)
    {
        if (phrase is Wrong { Meant: { } meant } nearly)
            return new DateReading.Unclear(count, ReadingText.DidYouMean(nearly.Text, meant.Year), [meant]);
        if (phrase is Wrong wrong)
            return new DateReading.Impossible(count, wrong.Text, wrong.WhatWorks);

        if (phrase is Doubtful doubtful)
        {
            var dayFirst = DateOf(doubtful.DayFirst, today, sense);
            var monthFirst = DateOf(doubtful.MonthFirst, today, sense);
            return new DateReading.Unclear(count, ReadingText.WhichDate(doubtful.Typed, dayFirst, monthFirst), [dayFirst, monthFirst]);
        }

        var date = DateOf(phrase, today, sense);
        if (phrase is Yearly yearly && !yearly.ExistsIn(date.Year))
            return new DateReading.Impossible(count, ReadingText.NoLeapDay(date.Year), ReadingText.LastDayIs(date));
        if (phrase.Contradicts(date))
            return new DateReading.Impossible(count, ReadingText.IsOnWeekday(date), ReadingText.WeekdayLeftOutWorks);
        if (sense == DateSense.NextToCome && date < today)
            return new DateReading.Impossible(count, ReadingText.IsPast(date), ReadingText.FromTodayOnWorks(today));
        if (sense == DateSense.NearestPast && date > today)
            return new DateReading.Impossible(count, ReadingText.IsToCome(date), ReadingText.UpToTodayWorks(today));
        return new DateReading.Found(count, date, phrase.NeedsEcho);
    }

    private static LocalDate DateOf(DatePhrase phrase, LocalDate today, DateSense sense) => (phrase, sense) switch
    {
        (Exact exact, _) => exact.Date,
        (Yearly yearly, DateSense.NearestPast) => yearly.UpTo(today),
        (Yearly yearly, _) => yearly.From(today),
        (OfWeek { NotBefore: not null } next, _) => next.From(today),
        (OfWeek ofWeek, DateSense.NearestPast) => ofWeek.UpTo(today),
        (OfWeek ofWeek, DateSense.NextToCome) => today.Next(ofWeek.Day),
        (OfWeek ofWeek, _) => ofWeek.From(today),
        (OfMonth day, DateSense.NearestPast) => day.UpTo(today),
        (OfMonth day, _) => day.From(today),
        (NamedMonth month, DateSense.IntervalStart) => month.First.UpTo(month.Last.From(today)),
        (NamedMonth month, _) => DateOf(month.Last, today, sense),
        (Span span, DateSense.IntervalStart) => span.First,
        (Span span, _) => span.Last,
        _ => throw new InvalidOperationException($"No date is decided for {phrase.GetType().Name}."),
    };
}
