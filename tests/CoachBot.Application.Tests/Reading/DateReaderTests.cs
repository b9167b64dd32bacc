using CoachBot.Application.Commands.Reading;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Tests.Reading;

public sealed class DateReaderTests
{
    // A Wednesday: Mon 5, Tue 6, Wed 7, Thu 8, Fri 9, Sat 10, Sun 11 January 2026.
    private static readonly LocalDate Wednesday = new(2026, 1, 7);

    [Theory]
    [InlineData("today", "2026-01-07")]
    [InlineData("Tomorrow", "2026-01-08")]
    [InlineData("fri", "2026-01-09")]
    [InlineData("FRIDAY", "2026-01-09")]
    [InlineData("on fri", "2026-01-09")]
    [InlineData("this fri", "2026-01-09")]
    [InlineData("wed", "2026-01-14")]
    [InlineData("tues", "2026-01-13")]
    [InlineData("31 Dec", "2026-12-31")]
    [InlineData("Dec 31", "2026-12-31")]
    [InlineData("Dec. 31, 2026", "2026-12-31")]
    [InlineData("31st of December", "2026-12-31")]
    [InlineData("on the 31st of December", "2026-12-31")]
    [InlineData("December the 31st", "2026-12-31")]
    [InlineData("31 Dec 2027", "2027-12-31")]
    [InlineData("Fri 9 Jan", "2026-01-09")]
    [InlineData("Friday, 2026-01-09", "2026-01-09")]
    [InlineData("on fri 2026-01-09", "2026-01-09")]
    [InlineData("7 Jan", "2026-01-07")]
    [InlineData("6 Jan", "2027-01-06")]
    [InlineData("end of March", "2026-03-31")]
    [InlineData("the end of March 2027", "2027-03-31")]
    [InlineData("end of Feb", "2026-02-28")]
    [InlineData("end of the week", "2026-01-11")]
    [InlineData("end of week", "2026-01-11")]
    [InlineData("end of next week", "2026-01-18")]
    [InlineData("end of the month", "2026-01-31")]
    [InlineData("end of the quarter", "2026-03-31")]
    [InlineData("end of next quarter", "2026-06-30")]
    [InlineData("end of the year", "2026-12-31")]
    [InlineData("end of 2027", "2027-12-31")]
    [InlineData("year end", "2026-12-31")]
    [InlineData("the year-end", "2026-12-31")]
    [InlineData("the month end", "2026-01-31")]
    [InlineData("eoy", "2026-12-31")]
    [InlineData("EOQ", "2026-03-31")]
    [InlineData("eow", "2026-01-11")]
    [InlineData("in 6 weeks", "2026-02-18")] // 7 Jan + 42 days: 24 to the 31st, 18 left
    [InlineData("in 3 days", "2026-01-10")]
    [InlineData("in 2 months", "2026-03-07")]
    [InlineData("in a year", "2027-01-07")]
    [InlineData("in two weeks", "2026-01-21")]
    [InlineData("2026-03-27", "2026-03-27")]
    [InlineData("2026/3/27", "2026-03-27")]
    [InlineData("27.3.2026", "2026-03-27")]
    [InlineData("3.4.2026", "2026-04-03")]
    [InlineData("4/4", "2026-04-04")]
    [InlineData("the 14th", "2026-01-14")]
    [InlineData("14th", "2026-01-14")]
    [InlineData("on the 7th", "2026-01-07")]
    [InlineData("the 3rd", "2026-02-03")]
    [InlineData("the 31st", "2026-01-31")]
    [InlineData("Fri the 9th", "2026-01-09")]
    public void A_due_date_is_the_next_such_day_to_come(string text, string expected) =>
        Assert.Equal(Found(text, expected, needsEcho: false), DateReader.Read(text, Wednesday, DateSense.NextToCome));

    [Theory]
    [InlineData("May", "2026-05-31")]
    [InlineData("january", "2026-01-31")]
    [InlineData("December 2026", "2026-12-31")]
    [InlineData("Feb 2028", "2028-02-29")]
    [InlineData("next fri", "2026-01-09")]
    [InlineData("next wed", "2026-01-14")]
    [InlineData("next week", "2026-01-18")]
    [InlineData("next month", "2026-02-28")]
    [InlineData("25/12", "2026-12-25")]
    [InlineData("12/25", "2026-12-25")]
    [InlineData("12/25/2027", "2027-12-25")]
    public void What_left_something_to_fill_in_is_echoed(string text, string expected) =>
        Assert.Equal(Found(text, expected, needsEcho: true), DateReader.Read(text, Wednesday, DateSense.NextToCome));

    [Theory]
    [InlineData("today", "2026-01-07")]
    [InlineData("yesterday", "2026-01-06")]
    [InlineData("wed", "2026-01-07")]
    [InlineData("last wed", "2025-12-31")]
    [InlineData("fri", "2026-01-02")]
    [InlineData("last fri", "2026-01-02")]
    [InlineData("7 Jan", "2026-01-07")]
    [InlineData("8 Jan", "2025-01-08")]
    [InlineData("31 Dec", "2025-12-31")]
    [InlineData("3 days ago", "2026-01-04")]
    [InlineData("2 weeks ago", "2025-12-24")]
    [InlineData("a month ago", "2025-12-07")]
    [InlineData("2025-12-31", "2025-12-31")]
    [InlineData("end of November", "2025-11-30")]
    public void A_check_ins_date_is_the_nearest_past(string text, string expected) =>
        Assert.Equal(Found(text, expected, needsEcho: false), DateReader.Read(text, Wednesday, DateSense.NearestPast));

    [Theory]
    [InlineData("wed", "2026-01-07", false)]
    [InlineData("thu", "2026-01-08", false)]
    [InlineData("tue", "2026-01-13", false)]
    [InlineData("yesterday", "2026-01-06", false)]
    [InlineData("2025-01-01", "2025-01-01", false)]
    [InlineData("7 Jan", "2026-01-07", false)]
    [InlineData("January", "2026-01-01", true)]
    [InlineData("May", "2026-05-01", true)]
    [InlineData("next week", "2026-01-12", true)]
    public void An_absence_starts_on_the_next_such_day_today_included(string text, string expected, bool needsEcho) =>
        Assert.Equal(Found(text, expected, needsEcho), DateReader.Read(text, Wednesday, DateSense.IntervalStart));

    [Theory]
    [InlineData("3/4", "2026-04-03", "2026-03-04")]
    [InlineData("1/2", "2026-02-01", "2027-01-02")] // 2 January is past, so next year's
    [InlineData("03/04/2026", "2026-04-03", "2026-03-04")]
    [InlineData("03-04-2026", "2026-04-03", "2026-03-04")]
    public void Figures_that_can_be_read_both_ways_are_asked_about(string text, string dayFirst, string monthFirst)
    {
        var unclear = Assert.IsType<DateReading.Unclear>(DateReader.Read(text, Wednesday, DateSense.NextToCome));

        Assert.Equal([Date(dayFirst), Date(monthFirst)], unclear.Options);
        Assert.Equal(1, unclear.Consumed);
        Assert.StartsWith($"Does {text} mean ", Goals.Said.Of(unclear.Asked));
    }

    [Theory]
    [InlineData("by 30 June 26", "2026-06-30")]
    [InlineData("by June 30, '27 anyway", "2027-06-30")]
    [InlineData("by 31 Dec 35 under growth", "2035-12-31")]
    public void A_year_of_two_figures_behind_a_day_is_asked_about_wherever_it_stands(string text, string meant)
    {
        var unclear = Assert.IsType<DateReading.Unclear>(DateReader.Read(text.Split(' '), 1, Wednesday, DateSense.NextToCome));

        Assert.Equal([Date(meant)], unclear.Options);
        Assert.Equal(3, unclear.Consumed);
    }

    [Theory]
    [InlineData("by 30 June 26 min")]
    [InlineData("by 30 June 26 July")]
    [InlineData("by 30 June 12")]
    [InlineData("by 30 June 126")]
    public void Another_number_behind_a_day_is_no_year_of_it(string text) =>
        Assert.Equal(2, Assert.IsType<DateReading.Found>(DateReader.Read(text.Split(' '), 1, Wednesday, DateSense.NextToCome)).Consumed);

    [Theory]
    [InlineData("31 Feb", "February has no day 31.", "It has 28 days, in leap years 29.")]
    [InlineData("30/2", "February has no day 30.", "It has 28 days, in leap years 29.")]
    [InlineData("31 April", "April has no day 31.", "It has 30 days.")]
    [InlineData("31/4", "April has no day 31.", "It has 30 days.")]
    [InlineData("2026-02-30", "February has no day 30.", "2026-02-28.")]
    [InlineData("30 Feb 2028", "February has no day 30.", "2028-02-29.")]
    [InlineData("29 Feb", "February 2026 has no day 29.", "2026-02-28.")]
    [InlineData("Fri 8 Jan", "2026-01-08 is a Thursday.", "Leave the weekday out")]
    [InlineData("0 Jan", "January has no day 0.", "It has 31 days.")]
    [InlineData("2026-13-01", "There is no month 13.", "27 Mar 2026.")]
    [InlineData("13/13", "There is no month 13.", "27 Mar 2026.")]
    [InlineData("27.3.26", "27.3.26 has a year of two figures.", "27 Mar 2026.")]
    [InlineData("3/4/26", "3/4/26 has a year of two figures.", "27 Mar 2026.")]
    [InlineData("31 Dec 26", "31 Dec 26 has a year of two figures.", "27 Mar 2026.")]
    [InlineData("31 Dec '26", "31 Dec '26 has a year of two figures.", "27 Mar 2026.")]
    [InlineData("0206-03-27", "The year 0206 is out of reach.", "1900 to 2200")]
    [InlineData("in 9999 years", "That is more than a hundred years away.", "1900 to 2200")]
    [InlineData("yesterday", "2026-01-06 is past.", "from 2026-01-07 on")]
    [InlineData("2026-01-06", "2026-01-06 is past.", "from 2026-01-07 on")]
    public void An_impossible_due_date_is_refused_with_what_works(string text, string refusal, string works)
    {
        var impossible = Assert.IsType<DateReading.Impossible>(DateReader.Read(text, Wednesday, DateSense.NextToCome));

        Assert.Equal(refusal, Goals.Said.Of(impossible.Text));
        Assert.Contains(works, Goals.Said.Of(impossible.WhatWorks));
    }

    [Theory]
    [InlineData("tomorrow", "2026-01-08 is still to come.")]
    [InlineData("2026-01-08", "2026-01-08 is still to come.")]
    public void A_check_in_can_not_lie_ahead(string text, string refusal) =>
        Assert.Equal(refusal, Goals.Said.Of(Assert.IsType<DateReading.Impossible>(DateReader.Read(text, Wednesday, DateSense.NearestPast)).Text));

    [Theory]
    [InlineData("2027-03-01", DateSense.NextToCome, "2028-02-29")]
    [InlineData("2028-02-29", DateSense.NextToCome, "2028-02-29")]
    [InlineData("2028-03-01", DateSense.NearestPast, "2028-02-29")]
    public void The_leap_day_is_found_where_the_next_february_has_it(string today, DateSense sense, string expected) =>
        Assert.Equal(Found("29 Feb", expected, needsEcho: false), DateReader.Read("29 Feb", Date(today), sense));

    [Theory]
    [InlineData("2025-12-31", "tomorrow", "2026-01-01")]
    [InlineData("2025-12-31", "1 Jan", "2026-01-01")]
    [InlineData("2025-12-31", "31 Dec", "2025-12-31")]
    [InlineData("2025-12-31", "end of the year", "2025-12-31")]
    [InlineData("2025-12-31", "end of the week", "2026-01-04")]
    [InlineData("2026-01-31", "in a month", "2026-02-28")]
    [InlineData("2026-03-31", "end of March", "2026-03-31")]
    [InlineData("2026-04-01", "end of March", "2027-03-31")]
    [InlineData("2026-01-11", "end of the week", "2026-01-11")]
    public void Ends_of_weeks_months_and_years_are_crossed(string today, string text, string expected) =>
        Assert.Equal(Found(text, expected, needsEcho: false), DateReader.Read(text, Date(today), DateSense.NextToCome));

    [Theory]
    [InlineData("by 31 Dec 2026 sharp", 1, 3)]
    [InlineData("on fri holiday", 0, 2)]
    [InlineData("31 Dec 500 leads", 0, 2)]
    [InlineData("May 50 leads", 0, 1)]
    [InlineData("fri 50 leads", 0, 1)]
    [InlineData("fri May", 0, 1)]
    [InlineData("end of March, please", 0, 3)]
    [InlineData("in 6 weeks or so", 0, 3)]
    [InlineData("by 31 Dec 2026", 0, 0)]
    [InlineData("31 Dec", 2, 0)]
    [InlineData("in 30 leads", 0, 0)]
    [InlineData("end of the day", 0, 0)]
    public void The_longest_date_is_consumed_and_nothing_behind_it(string line, int at, int consumed) =>
        Assert.Equal(consumed, DateReader.Read(line.Split(' '), at, Wednesday, DateSense.NextToCome).Consumed);

    [Theory]
    [InlineData("")]
    [InlineData("leads")]
    [InlineData("fri please")]
    [InlineData("30")]
    [InlineData("the")]
    [InlineData("٣١ Dec")]
    public void What_is_not_a_date_as_a_whole_is_none(string text) =>
        Assert.IsType<DateReading.NotADate>(DateReader.Read(text, Wednesday, DateSense.NextToCome));

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static DateReading.Found Found(string text, string expected, bool needsEcho) =>
        new(text.Split(' ').Length, Date(expected), needsEcho);

    [Theory]
    [InlineData("the 3rd", "2026-01-03")]
    [InlineData("the 7th", "2026-01-07")]
    [InlineData("the 8th", "2025-12-08")]
    [InlineData("the 31st", "2025-12-31")]
    public void A_day_of_the_month_that_is_past_is_the_nearest_one(string text, string expected) =>
        Assert.Equal(Found(text, expected, needsEcho: false), DateReader.Read(text, Wednesday, DateSense.NearestPast));

    [Theory]
    [InlineData("wrote the 1st draft", 1)]
    [InlineData("the 2nd post of three", 0)]
    [InlineData("the 3rd party answered", 0)]
    [InlineData("by the 1st of them", 1)]
    [InlineData("the 32nd", 0)]
    [InlineData("14", 0)]
    public void The_first_of_anything_else_is_no_day(string text, int at) =>
        Assert.Equal(new DateReading.NotADate(), DateReader.Read(text.Split(' '), at, Wednesday, DateSense.NextToCome));

    [Fact]
    public void Behind_a_word_that_announces_a_day_it_is_one_whatever_follows() =>
        Assert.Equal(
            new DateReading.Found(2, new LocalDate(2026, 1, 14), NeedsEcho: false),
            DateReader.Read("calls by the 14th for ada".Split(' '), 2, Wednesday, DateSense.NextToCome));
}
