using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What the readers say when something can't be read: one sentence says what is wrong, the other what would work.</summary>
internal static class ReadingText
{
    public const string NamedMonthWorks = "Write the month by its name and the year in four figures, such as 27 Mar 2026.";
    public const string WeekdayLeftOutWorks = "Leave the weekday out, or write the date with its year.";
    public const string TooFarAway = "That is more than a hundred years away.";
    public const string WriteTheYears = "Put the earlier day first, or write the years, such as 2026-12-28 to 2027-01-03.";
    public const string TimesThatWork = "Write a time from 00:00 to 23:59, such as 09:00 or 9pm.";
    public const string TwelveHourTimesThatWork = "With am and pm the hours run from 1 to 12, such as 9am or 9.30pm.";
    public const string DurationsThatWork = "Write a length from 1 minute to 24 hours, such as 30m, 1h15 or 2 hours.";
    public const string DurationTooShort = "That is less than a minute.";
    public const string DurationTooLong = "That is more than 24 hours.";
    public const string DurationWithManyMinutes = "Behind hours, the minutes run from 0 to 59.";
    public const string DurationWithoutUnit = "It isn't clear whether that is hours or minutes.";
    public const string AmountTooLarge = "That number is too large.";
    public const string AmountsThatWork =
        "Write a number of at most 1,000,000,000,000 with at most three decimals, such as 12, 8.5 % or €1200.50.";
    public const string AmountTooFine = "That has more than three decimals.";
    public const string AmountBadlyGrouped = "The thousands are not in groups of three figures.";
    public const string SchedulesThatWork = "Name days (mon wed fri), or write weekdays, every 3 days, or 3x a week.";
    public const string EveryDaysThatWork = "Write every 2 days up to every 90 days, or every day.";
    public const string QuotasThatWork = "Write 1x a week up to 7x a week.";
    public const string QuotaOutOfRange = "A week takes one to seven times.";
    public const string QuotaNotPerWeek = "Times are counted per week.";
    public const string EveryOutOfRange = "That is not between 2 and 90 days.";
    public const string EveryMonths = "A schedule can't count in months.";
    public const string EveryOtherWeekday = "A single weekday can't be taken every second time.";
    public const string OffsetIsNoZone = "An offset doesn't know when the clocks change.";
    public const string AbbreviationIsNoZone = "That abbreviation says nothing about when the clocks change.";
    public const string ZonesThatWork = "Name a city of the zone, such as Europe/Berlin or New York, or write UTC.";

    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private static readonly LocalDatePattern DayAndMonth = LocalDatePattern.CreateWithInvariantCulture("d MMMM");

    public static readonly string YearsThatWork =
        $"Write a date from {NumericDate.FirstYear} to {NumericDate.LastYear}, such as 2026-12-31.";

    public static string Date(LocalDate date) => Long.Format(date);

    public static string Days(DateInterval days) =>
        days.Length == 1 ? Date(days.Start) : $"{Date(days.Start)} to {Date(days.End)}";

    public static string ShortYear(string typed) => $"{typed} has a year of two figures.";

    public static string YearOutOfRange(int year) => $"The year {year:0000} is out of reach.";

    public static string NoSuchMonth(int month) => $"There is no month {month}.";

    public static string NoSuchDay(int month, int day) => $"{MonthName(month)} has no day {day}.";

    public static string LastDayIs(LocalDate last) => $"The last day of that month is {Date(last)}.";

    public static string LastDayOfMonthIs(int month) => month == 2
        ? "The last day of that month is 28 February, in leap years 29 February."
        : $"The last day of that month is {CalendarSystem.Iso.GetDaysInMonth(2000, month)} {MonthName(month)}.";

    public static string NoLeapDay(int year) => $"February {year} has no day 29.";

    public static string IsPast(LocalDate date) => $"{Date(date)} is past.";

    public static string IsToCome(LocalDate date) => $"{Date(date)} is still to come.";

    public static string IsOnWeekday(LocalDate date) => $"{Date(date)} is a {date.DayOfWeek}.";

    public static string FromTodayOnWorks(LocalDate today) =>
        $"Write a date from {Date(today)} on, such as tomorrow, fri or in 6 weeks.";

    public static string UpToTodayWorks(LocalDate today) =>
        $"Write a date up to {Date(today)}, such as yesterday, last fri or 3 days ago.";

    public static string WhichDate(string typed, LocalDate first, LocalDate second) =>
        $"Does {typed} mean {Date(first)} or {Date(second)}?";

    public static string WhichDays(DateInterval first, DateInterval second) =>
        $"Does that mean {Days(first)}, or {Days(second)}?";

    public static string EndsBeforeItStarts(LocalDate start, LocalDate end) => $"{Date(end)} is before {Date(start)}.";

    public static string EndsBeforeItStartsInAYear(LocalDate start, LocalDate end) =>
        $"{DayAndMonth.Format(end)} is before {DayAndMonth.Format(start)}.";

    public static string WhichTime(string typed) => $"Is {typed} in the morning or in the evening?";

    public static string NoSuchTime(string typed) => $"There is no time {typed}.";

    public static string WhichAmount(string typed, decimal first, decimal second) =>
        $"Does {typed} mean {first:#,0.###} or {second:#,0.###}?";

    private static string MonthName(int month) => LocalDatePattern.CreateWithInvariantCulture("MMMM").Format(new LocalDate(2000, month, 1));
}
