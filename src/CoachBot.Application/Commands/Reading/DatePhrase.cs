using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// What a phrase says of a date before it is decided which one is meant: <c>30 June</c> is a day of every year until
/// a <see cref="DateSense"/>, or the other end of an interval, picks the year.
/// </summary>
internal abstract record DatePhrase
{
    /// <summary>Whether the reading should be shown to the person because another was conceivable.</summary>
    public bool NeedsEcho { get; init; }

    /// <summary>
    /// Whether it is a date only at the end of the words, or behind one that announces it: in the midst of others, <c>the 3rd</c> may be the
    /// third of anything, and <c>year end</c> the beginning of a name.
    /// </summary>
    public bool NeedsAnnouncing { get; init; }

    /// <summary>The weekday that was named beside the date (<c>Fri 9 Jan</c>); the date must fall on it.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>Whether <paramref name="date"/> falls on another weekday than the one named.</summary>
    public bool Contradicts(LocalDate date) => Weekday is { } named && date.DayOfWeek != named;

    /// <summary>One date, whenever it is.</summary>
    public sealed record Exact(LocalDate Date) : DatePhrase;

    /// <summary>A day of every year. <paramref name="Day"/> exists in leap years at least.</summary>
    public sealed record Yearly(int Month, int Day) : DatePhrase
    {
        public static Yearly EndOf(int month) => new(month, 31) { IsMonthEnd = true };

        public bool IsMonthEnd { get; init; }

        /// <summary>That day in <paramref name="year"/>; for 29 February of other than leap years the 28th.</summary>
        public LocalDate In(int year) =>
            new(year, Month, Math.Min(Day, CalendarSystem.Iso.GetDaysInMonth(year, Month)));

        public bool ExistsIn(int year) => IsMonthEnd || Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month);

        /// <summary>The first one on or after <paramref name="date"/>.</summary>
        public LocalDate From(LocalDate date) => In(date.Year) >= date ? In(date.Year) : In(date.Year + 1);

        /// <summary>The last one on or before <paramref name="date"/>.</summary>
        public LocalDate UpTo(LocalDate date) => In(date.Year) <= date ? In(date.Year) : In(date.Year - 1);
    }

    /// <summary>A day of every week.</summary>
    public sealed record OfWeek(IsoDayOfWeek Day) : DatePhrase
    {
        /// <summary>Tomorrow for <c>next fri</c>, which is never today.</summary>
        public LocalDate? NotBefore { get; init; }

        /// <summary>The first one on or after <paramref name="date"/>.</summary>
        public LocalDate From(LocalDate date)
        {
            var first = NotBefore is { } earliest && earliest > date ? earliest : date;
            return first.DayOfWeek == Day ? first : first.Next(Day);
        }

        /// <summary>The last one on or before <paramref name="date"/>.</summary>
        public LocalDate UpTo(LocalDate date) => date.DayOfWeek == Day ? date : date.Previous(Day);
    }

    /// <summary>A day of every month that has it: <c>the 14th</c>.</summary>
    public sealed record OfMonth(int Day) : DatePhrase
    {
        /// <summary>The first one on or after <paramref name="date"/>.</summary>
        public LocalDate From(LocalDate date) => InMonths(new LocalDate(date.Year, date.Month, 1), 1).First(day => day >= date);

        /// <summary>The last one on or before <paramref name="date"/>.</summary>
        public LocalDate UpTo(LocalDate date) => InMonths(new LocalDate(date.Year, date.Month, 1), -1).First(day => day <= date);

        private IEnumerable<LocalDate> InMonths(LocalDate month, int step)
        {
            for (; ; month = month.PlusMonths(step))
            {
                if (Day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
                    yield return month.PlusDays(Day - 1);
            }
        }
    }

    /// <summary>A month of every year, as a whole.</summary>
    public sealed record NamedMonth(int Number) : DatePhrase
    {
        public Yearly First => new(Number, 1) { NeedsEcho = true };

        public Yearly Last => Yearly.EndOf(Number) with { NeedsEcho = true };
    }

    /// <summary>Several days as a whole, both ends included.</summary>
    public sealed record Span(LocalDate First, LocalDate Last) : DatePhrase;

    /// <summary>Two figures of which either may be the month.</summary>
    public sealed record Doubtful(string Typed, DatePhrase DayFirst, DatePhrase MonthFirst) : DatePhrase;

    /// <summary>Clearly meant as a date, but there is none such.</summary>
    public sealed record Wrong(Line Text, Line WhatWorks) : DatePhrase
    {
        /// <summary>What was probably meant.</summary>
        public LocalDate? Meant { get; init; }
    }
}
