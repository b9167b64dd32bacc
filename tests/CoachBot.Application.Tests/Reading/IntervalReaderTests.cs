using CoachBot.Application.Commands.Reading;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Tests.Reading;

public sealed class IntervalReaderTests
{
    [Theory]
    // Tuesday, 6 January 2026; the week runs from Monday 5 to Sunday 11.
    [InlineData("2026-01-06", "4 Jan to 9 Jan", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-09", "4 Jan to 9 Jan", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-10", "4 Jan to 9 Jan", "2027-01-04", "2027-01-09")]
    [InlineData("2026-01-10", "4 Jan to 9 Jan 2026", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "4 to 9 Jan", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "4-9 Jan", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "4–9 Jan 2027", "2027-01-04", "2027-01-09")]
    [InlineData("2026-01-06", "4 - 9 January", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "Jan 4-9", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "Jan 4 to 9 2027", "2027-01-04", "2027-01-09")]
    [InlineData("2026-01-06", "4th to 9th of January", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "from 4 Jan until 9 Feb", "2026-01-04", "2026-02-09")]
    [InlineData("2026-01-06", "2026-02-02 to 2026-02-06", "2026-02-02", "2026-02-06")]
    [InlineData("2026-03-06", "2026-02-02 to 2026-02-06", "2026-02-02", "2026-02-06")]
    [InlineData("2026-01-06", "28 Dec to 3 Jan", "2026-12-28", "2027-01-03")]
    [InlineData("2026-01-02", "28 Dec to 3 Jan", "2025-12-28", "2026-01-03")]
    [InlineData("2026-01-06", "28 Dec to 3 Jan 2026", "2025-12-28", "2026-01-03")]
    [InlineData("2026-01-06", "fri", "2026-01-09", "2026-01-09")]
    [InlineData("2026-01-09", "fri", "2026-01-09", "2026-01-09")]
    [InlineData("2026-01-06", "tomorrow", "2026-01-07", "2026-01-07")]
    [InlineData("2026-01-06", "yesterday", "2026-01-05", "2026-01-05")]
    [InlineData("2026-01-06", "yesterday to fri", "2026-01-05", "2026-01-09")]
    [InlineData("2026-01-06", "3 days ago to today", "2026-01-03", "2026-01-06")]
    [InlineData("2026-01-06", "5 Jan", "2027-01-05", "2027-01-05")]
    [InlineData("2026-01-06", "this week", "2026-01-06", "2026-01-11")]
    [InlineData("2026-01-06", "next week", "2026-01-12", "2026-01-18")]
    [InlineData("2026-01-06", "rest of the week", "2026-01-06", "2026-01-11")]
    [InlineData("2026-01-06", "the rest of this month", "2026-01-06", "2026-01-31")]
    [InlineData("2026-01-06", "last week", "2025-12-29", "2026-01-04")]
    [InlineData("2026-01-06", "until fri", "2026-01-06", "2026-01-09")]
    [InlineData("2026-01-06", "until end of March", "2026-01-06", "2026-03-31")]
    [InlineData("2026-01-06", "for two weeks", "2026-01-06", "2026-01-19")]
    [InlineData("2026-01-06", "2 weeks", "2026-01-06", "2026-01-19")]
    [InlineData("2026-01-06", "a week", "2026-01-06", "2026-01-12")]
    [InlineData("2026-01-06", "for a day", "2026-01-06", "2026-01-06")]
    [InlineData("2026-01-06", "10 days", "2026-01-06", "2026-01-15")]
    [InlineData("2026-01-06", "tomorrow for 3 days", "2026-01-07", "2026-01-09")]
    [InlineData("2026-01-06", "from 20 Jan for 2 weeks", "2026-01-20", "2026-02-02")]
    [InlineData("2026-01-06", "thu to sat", "2026-01-08", "2026-01-10")]
    [InlineData("2026-01-06", "mon to fri", "2026-01-05", "2026-01-09")]
    [InlineData("2026-01-06", "mon 5 Jan to fri 9 Jan", "2026-01-05", "2026-01-09")]
    [InlineData("2026-01-07", "next mon to next fri", "2026-01-12", "2026-01-16")]
    [InlineData("2026-01-07", "next mon to fri", "2026-01-12", "2026-01-16")]
    [InlineData("2026-01-09", "until next fri", "2026-01-09", "2026-01-16")]
    [InlineData("2026-01-09", "next fri", "2026-01-16", "2026-01-16")]
    [InlineData("2026-01-06", "mon-fri", "2026-01-05", "2026-01-09")]
    [InlineData("2026-01-10", "fri to mon", "2026-01-09", "2026-01-12")]
    [InlineData("2026-01-11", "fri to mon", "2026-01-09", "2026-01-12")]
    [InlineData("2026-01-05", "fri to tue", "2026-01-09", "2026-01-13")]
    [InlineData("2026-01-05", "fri to next tue", "2026-01-09", "2026-01-13")]
    [InlineData("2026-01-06", "fri to 20 Jan", "2026-01-09", "2026-01-20")]
    [InlineData("2026-01-06", "4 Jan to fri", "2026-01-04", "2026-01-09")]
    [InlineData("2026-01-06", "may", "2026-05-01", "2026-05-31")]
    [InlineData("2026-05-10", "may", "2026-05-01", "2026-05-31")]
    [InlineData("2026-01-06", "Nov to Feb", "2025-11-01", "2026-02-28")]
    [InlineData("2026-01-06", "February 2028", "2028-02-01", "2028-02-29")]
    [InlineData("2026-01-06", "the 14th", "2026-01-14", "2026-01-14")]
    [InlineData("2026-01-06", "5th", "2026-02-05", "2026-02-05")]
    [InlineData("2026-01-06", "thu to the 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-06", "from thursday til the 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-06", "until the 14th", "2026-01-06", "2026-01-14")]
    [InlineData("2026-01-06", "8th to 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-06", "8 to 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-06", "the 8th to the 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-06", "8th to the 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-10", "the 8th to the 14th", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-15", "the 8th to the 14th", "2026-02-08", "2026-02-14")]
    [InlineData("2026-01-06", "25th to 3rd", "2026-01-25", "2026-02-03")]
    [InlineData("2026-01-06", "the 8th to 14 Jan", "2026-01-08", "2026-01-14")]
    [InlineData("2026-01-06", "8th to friday", "2026-01-08", "2026-01-09")]
    [InlineData("2026-01-30", "the 31st to the 2nd", "2026-01-31", "2026-02-02")]
    [InlineData("2026-02-03", "the 30th", "2026-03-30", "2026-03-30")]
    [InlineData("2026-01-06", "25/3 to 2/4/2026", "2026-03-25", "2026-04-02")] // 4 February would be before 25 March
    public void The_nearest_interval_that_has_not_ended_is_found(string today, string text, string first, string last)
    {
        var found = Assert.IsType<IntervalReading.Found>(IntervalReader.Read(text, Date(today)));

        Assert.Equal(new DateInterval(Date(first), Date(last)), found.Dates);
    }

    [Theory]
    [InlineData("thu until further notice")]
    [InlineData("from 9 Jan till I am well")]
    public void A_last_day_that_can_t_be_read_is_not_left_out(string text) =>
        Assert.IsType<IntervalReading.Impossible>(IntervalReader.Read(text.Split(' '), 0, Date("2026-01-06")));

    [Theory]
    [InlineData("9 Jan to 4 Jan", "That would run from 2026-01-09 to 2027-01-04.")]
    [InlineData("2026-02-06 to 2026-02-02", "2026-02-02 is before 2026-02-06.")]
    [InlineData("tomorrow to today", "2026-01-06 is before 2026-01-07.")]
    [InlineData("until yesterday", "2026-01-05 is before 2026-01-06.")]
    [InlineData("28 to 3 Jan", "That would run from 2026-01-28 to 2027-01-03.")]
    public void An_end_before_the_start_is_refused(string text, string refusal)
    {
        var impossible = Assert.IsType<IntervalReading.Impossible>(IntervalReader.Read(text, new LocalDate(2026, 1, 6)));

        Assert.Equal(refusal, Goals.Said.Of(impossible.Text));
        Assert.Contains("write the years", Goals.Said.Of(impossible.WhatWorks));
    }

    [Theory]
    [InlineData("31 Feb to 3 Mar", "February has no day 31.")]
    [InlineData("28 to 31 April", "April has no day 31.")]
    [InlineData("31 to 9 Feb", "February has no day 31.")]
    [InlineData("Feb 3-30", "February has no day 30.")]
    [InlineData("mon 5 Jan to thu 9 Jan", "2026-01-09 is a Friday.")]
    [InlineData("29 Feb to 3 Mar", "February 2026 has no day 29.")]
    public void A_day_that_does_not_exist_or_not_on_that_weekday_is_refused(string text, string refusal) =>
        Assert.Equal(refusal, Goals.Said.Of(Assert.IsType<IntervalReading.Impossible>(IntervalReader.Read(text, new LocalDate(2026, 1, 6))).Text));

    [Theory]
    [InlineData("3/4 to 9/4", "2026-04-03", "2026-04-09", "2026-03-04", "2026-09-04")]
    [InlineData("3/4", "2026-04-03", "2026-04-03", "2026-03-04", "2026-03-04")]
    [InlineData("until tue", "2026-01-06", "2026-01-06", "2026-01-06", "2026-01-13")] // today is a Tuesday
    [InlineData("fri to fri", "2026-01-09", "2026-01-09", "2026-01-09", "2026-01-16")]
    public void Two_good_readings_are_asked_about(string text, string first, string firstEnd, string second, string secondEnd)
    {
        var unclear = Assert.IsType<IntervalReading.Unclear>(IntervalReader.Read(text, new LocalDate(2026, 1, 6)));

        Assert.Equal([new(Date(first), Date(firstEnd)), new(Date(second), Date(secondEnd))], unclear.Options);
    }

    [Theory]
    [InlineData("away 4 Jan to 9 Jan holiday", 1, 5)]
    [InlineData("away 4-9 Jan holiday", 1, 2)]
    [InlineData("away fri holiday", 1, 1)]
    [InlineData("away from fri until sun holiday", 1, 4)]
    [InlineData("away until fri holiday", 1, 2)]
    [InlineData("fri to nowhere", 0, 1)]
    [InlineData("fri-nowhere", 0, 0)]
    [InlineData("4 to 9 lives", 0, 0)]
    [InlineData("4 to 9", 0, 0)]
    [InlineData("fri --note x", 0, 1)]
    [InlineData("from", 0, 0)]
    [InlineData("until", 0, 0)]
    public void The_longest_interval_is_consumed_and_nothing_behind_it(string line, int at, int consumed) =>
        Assert.Equal(consumed, IntervalReader.Read(line.Split(' '), at, new LocalDate(2026, 1, 6)).Consumed);

    [Fact]
    public void A_day_and_month_interval_as_written_for_any_year_has_not_ended_and_keeps_its_days()
    {
        var days = Gen.Choose(0, 60_000).Select(day => new LocalDate(1950, 1, 1).PlusDays(day)).ToArbitrary();
        var lengths = Gen.Choose(0, 200).ToArbitrary();
        var written = LocalDatePattern.CreateWithInvariantCulture("d MMM");
        Prop.ForAll(days, days, lengths, (today, start, length) =>
        {
            var end = start.PlusDays(length);
            return IntervalReader.Read($"{written.Format(start)} to {written.Format(end)}", today) switch
            {
                IntervalReading.Found found => found.Dates.End >= today
                    && (found.Dates.Start.Month, found.Dates.Start.Day) == (start.Month, start.Day)
                    && (found.Dates.End.Month, found.Dates.End.Day) == (end.Month, end.Day),
                // Only a leap day may be missing.
                IntervalReading.Impossible => (start.Month, start.Day) == (2, 29) || (end.Month, end.Day) == (2, 29),
                _ => false,
            };
        }).QuickCheckThrowOnFailure();
    }

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
