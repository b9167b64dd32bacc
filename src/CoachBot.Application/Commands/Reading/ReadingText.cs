using System.Globalization;
using CoachBot.Application.Replies;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What the readers say when something can't be read: one sentence says what is wrong, the other what would work.</summary>
internal static class ReadingText
{
    public static readonly Line NamedMonthWorks = Line.Plain("Write the month by its name and the year in four figures, such as 27 Mar 2026.");
    public static readonly Line WeekdayLeftOutWorks = Line.Plain("Leave the weekday out, or write the date with its year.");
    public static readonly Line TooFarAway = Line.Plain("That is more than a hundred years away.");
    public static readonly Line WriteTheYears = Line.Plain("Put the earlier day first, or write the years, such as 2026-12-28 to 2027-01-03.");
    public static readonly Line NoLastDay = Line.Plain("I can't tell which day the last one is.");
    public static readonly Line BothDaysWork = Line.Plain("Write both, such as 4 Jan to 9 Jan, or thu to the 14th.");
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
    public const string TwiceAWeek = "twice a week";
    public const string Biweekly = "Biweekly may mean either of two things.";
    public static readonly string BiweeklyThatWork = $"Write {EveryWeeks(2)}, or {TwiceAWeek}.";
    public const string EveryMonths = "A schedule can't count in months.";
    public const string EveryOtherWeekday = "A single weekday can't be taken every second time.";
    public const string OffsetIsNoZone = "An offset doesn't know when the clocks change.";
    public const string AbbreviationIsNoZone = "That abbreviation says nothing about when the clocks change.";
    public const string ZonesThatWork = "Name a city of the zone, such as Europe/Berlin or New York, or write UTC.";

    public static readonly Line YearsThatWork = Line.Plain(
        $"Write a date from {NumericDate.FirstYear} to {NumericDate.LastYear}, such as 2026-12-31.");

    public static Line Days(DateInterval days) =>
        days.Length == 1 ? Line.Of($"{days.Start}") : Line.Of($"{days.Start} to {days.End}");

    public static Line ShortYear(string typed) => Line.Of($"{typed} has a year of two figures.");

    /// <param name="shortYear">That the year has two figures, as a sentence.</param>
    public static Line DidYouMean(Line shortYear, int year) =>
        shortYear + Line.Of($"Is it {year.ToString(CultureInfo.InvariantCulture)}? A number that is no year stands before the date.");

    public static Line YearOutOfRange(int year) => Line.Of($"The year {year.ToString("0000", CultureInfo.InvariantCulture)} is out of reach.");

    public static Line NoSuchMonth(int month) => Line.Of($"There is no month {month}.");

    public static Line NoSuchDay(int month, int day) => Line.Of($"{MonthName(month)} has no day {day}.");

    public static Line LastDayIs(LocalDate last) => Line.Of($"The last day of that month is {last}.");

    public static Line DaysOf(int month) => month == 2
        ? Line.Of($"It has 28 days, in leap years 29.")
        : Line.Of($"It has {CalendarSystem.Iso.GetDaysInMonth(2000, month)} days.");

    public static Line NoLeapDay(int year) => Line.Of($"February {year.ToString(CultureInfo.InvariantCulture)} has no day 29.");

    public static string DurationLikeTime(string typed) => $"{typed} reads like a time of day.";

    public static Line IsPast(LocalDate date) => Line.Of($"{date} is past.");

    public static Line IsToCome(LocalDate date) => Line.Of($"{date} is still to come.");

    public static Line IsOnWeekday(LocalDate date) => Line.Of($"{date} is a {date.DayOfWeek.ToString()}.");

    public static Line FromTodayOnWorks(LocalDate today) =>
        Line.Of($"Write a date from {today} on, such as tomorrow, fri or in 6 weeks.");

    public static Line UpToTodayWorks(LocalDate today) =>
        Line.Of($"Write a date up to {today}, such as yesterday, last fri or 3 days ago.");

    public static Line WhichDate(string typed, LocalDate first, LocalDate second) =>
        Line.Of($"Does {typed} mean {first} or {second}?");

    public static Line WhichDays(DateInterval first, DateInterval second) =>
        Line.Of($"Does that mean {Days(first)}, or {Days(second)}?");

    public static Line EndsBeforeItStarts(LocalDate start, LocalDate end) => Line.Of($"{end} is before {start}.");

    public static Line RunsOverTheYear(LocalDate start, LocalDate end) => Line.Of($"That would run from {start} to {end}.");

    public static string EveryWeeks(int weeks) => $"every {weeks} weeks";

    public static string WeeksThatWork(int weeks) => $"Every {weeks} weeks comes closest, counted from the first day of it.";

    public static string WhichTime(string typed) => $"Is {typed} in the morning or in the evening?";

    public static string NoSuchTime(string typed) => $"There is no time {typed}.";

    public static Line WhichAmount(string typed, decimal first, decimal second) => Line.Of($"Does {typed} mean {first} or {second}?");

    private static string MonthName(int month) => LocalDatePattern.CreateWithInvariantCulture("MMMM").Format(new LocalDate(2000, month, 1));
}
