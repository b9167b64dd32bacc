using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Teams;

/// <summary>Days as members live them: from the day start to the next day's, on the wall clock of their zone.</summary>
public sealed class DayClockTests
{
    [Fact]
    public void A_check_in_at_00_40_counts_for_the_evening_before()
    {
        //  Thu 8 Jan            Fri 9 Jan
        //  03:00 ------ 24:00 -- 00:40 -- 03:00 ------
        //  [      Thursday's day          ) [ Friday's
        var clock = Clock("Europe/London");

        Assert.Equal(Day(1, 8), clock.DayOf(Utc(2026, 1, 9, 0, 40)));
        Assert.Equal(Day(1, 8), clock.DayOf(Utc(2026, 1, 9, 3, 0) - Duration.Epsilon));
        Assert.Equal(Day(1, 9), clock.DayOf(Utc(2026, 1, 9, 3, 0)));
        Assert.Equal(Utc(2026, 1, 8, 3, 0), clock.StartOf(Day(1, 8)));
        Assert.Equal(Utc(2026, 1, 9, 3, 0), clock.CloseOf(Day(1, 8)));
    }

    [Fact]
    public void Friday_01_00_rings_on_Saturday_at_01_00()
    {
        // 9 January 2026 is a Friday. 01:00 lies before the day start, so it belongs to the night after.
        var clock = Clock("Europe/London");

        Assert.Equal(Utc(2026, 1, 10, 1, 0), clock.TimeOf(Day(1, 9), new LocalTime(1, 0)));
        Assert.Equal(Utc(2026, 1, 9, 3, 0), clock.TimeOf(Day(1, 9), new LocalTime(3, 0)));
        Assert.Equal(Utc(2026, 1, 9, 1, 0), Clock("Europe/London", 0).TimeOf(Day(1, 9), new LocalTime(1, 0)));
    }

    [Fact]
    public void A_skipped_time_moves_to_the_first_valid_minute_in_London()
    {
        // 29 March 2026, clocks go 01:00 GMT -> 02:00 BST:
        //   local  00:59 | 02:00 ...        01:00-01:59 do not exist
        //   UTC    00:59 | 01:00
        var clock = Clock("Europe/London", 0);

        Assert.Equal(Utc(2026, 3, 29, 1, 0), clock.TimeOf(Day(3, 29), new LocalTime(1, 30)));
        Assert.Equal(Utc(2026, 3, 29, 0, 59), clock.TimeOf(Day(3, 29), new LocalTime(0, 59)));
        Assert.Equal(Utc(2026, 3, 29, 1, 0), clock.TimeOf(Day(3, 29), new LocalTime(2, 0)));
        Assert.Equal(Duration.FromHours(23), clock.CloseOf(Day(3, 29)) - clock.StartOf(Day(3, 29)));
    }

    [Fact]
    public void A_repeated_time_is_the_first_of_the_two_in_London()
    {
        // 25 October 2026, clocks go 02:00 BST -> 01:00 GMT:
        //   local  01:00 ... 01:59 | 01:00 ... 01:59 | 02:00
        //   UTC    00:00 ... 00:59 | 01:00 ... 01:59 | 02:00
        var clock = Clock("Europe/London", 0);

        Assert.Equal(Utc(2026, 10, 25, 0, 30), clock.TimeOf(Day(10, 25), new LocalTime(1, 30)));
        Assert.Equal(Duration.FromHours(25), clock.CloseOf(Day(10, 25)) - clock.StartOf(Day(10, 25)));
    }

    [Fact]
    public void A_day_start_that_is_repeated_starts_the_day_once_at_its_first()
    {
        // Day start 01:30 on 25 October 2026 in London: the first 01:30 is 00:30 UTC. The second (01:30 UTC) starts nothing.
        var clock = new DayClock(DateTimeZoneProviders.Tzdb["Europe/London"], new LocalTime(1, 30));

        Assert.Equal(Utc(2026, 10, 25, 0, 30), clock.StartOf(Day(10, 25)));
        Assert.Equal(Day(10, 24), clock.DayOf(Utc(2026, 10, 25, 0, 29)));
        Assert.Equal(Day(10, 25), clock.DayOf(Utc(2026, 10, 25, 0, 30)));
        Assert.Equal(Day(10, 25), clock.DayOf(Utc(2026, 10, 25, 1, 10)));
    }

    [Fact]
    public void A_day_start_inside_the_gap_of_New_York_is_the_first_valid_minute()
    {
        // 8 March 2026, 02:00 EST -> 03:00 EDT at 07:00 UTC: day starts of 02:00, 02:30 and 03:00 are all that instant.
        foreach (var start in new[] { new LocalTime(2, 0), new LocalTime(2, 30), new LocalTime(3, 0) })
        {
            var clock = new DayClock(DateTimeZoneProviders.Tzdb["America/New_York"], start);

            Assert.Equal(Utc(2026, 3, 8, 7, 0), clock.StartOf(Day(3, 8)));
            Assert.Equal(Day(3, 7), clock.DayOf(Utc(2026, 3, 8, 6, 59)));
            Assert.Equal(Day(3, 8), clock.DayOf(Utc(2026, 3, 8, 7, 0)));
        }
    }

    [Fact]
    public void Lord_Howe_shifts_by_half_an_hour()
    {
        // 4 October 2026, 02:00 (+10:30) -> 02:30 (+11) at 15:30 UTC of the 3rd: 02:10 is skipped and becomes 02:30.
        // 5 April 2026, 02:00 (+11) -> 01:30 (+10:30) at 15:00 UTC of the 4th: 01:45 comes at 14:45 UTC first.
        var clock = Clock("Australia/Lord_Howe", 0);

        Assert.Equal(Utc(2026, 10, 3, 15, 30), clock.TimeOf(Day(10, 4), new LocalTime(2, 10)));
        Assert.Equal(Utc(2026, 4, 4, 14, 45), clock.TimeOf(Day(4, 5), new LocalTime(1, 45)));
        Assert.Equal(Duration.FromMinutes((24 * 60) - 30), clock.CloseOf(Day(10, 4)) - clock.StartOf(Day(10, 4)));
        Assert.Equal(Duration.FromMinutes((24 * 60) + 30), clock.CloseOf(Day(4, 5)) - clock.StartOf(Day(4, 5)));
    }

    [Fact]
    public void Santiago_has_a_day_that_starts_at_01_00_because_midnight_is_skipped()
    {
        // 6 September 2026, 00:00 (-04) -> 01:00 (-03) at 04:00 UTC.
        //   local  Sat 23:59 | Sun 01:00
        //   UTC        03:59 |     04:00
        var clock = Clock("America/Santiago", 0);

        Assert.Equal(Utc(2026, 9, 6, 4, 0), clock.StartOf(Day(9, 6)));
        Assert.Equal(Day(9, 5), clock.DayOf(Utc(2026, 9, 6, 3, 59)));
        Assert.Equal(Day(9, 6), clock.DayOf(Utc(2026, 9, 6, 4, 0)));
        Assert.Equal(Utc(2026, 9, 6, 4, 0), clock.TimeOf(Day(9, 6), new LocalTime(0, 30)));
    }

    [Fact]
    public void Santiago_repeats_the_last_hour_of_a_day_and_it_stays_the_same_day()
    {
        // 4 April 2026, 24:00 (-03) -> 23:00 (-04) at 03:00 UTC of the 5th: the 4th has 25 hours.
        var clock = Clock("America/Santiago", 0);

        Assert.Equal(Utc(2026, 4, 5, 4, 0), clock.StartOf(Day(4, 5)));
        Assert.Equal(Day(4, 4), clock.DayOf(Utc(2026, 4, 5, 3, 30)));
        Assert.Equal(Utc(2026, 4, 5, 2, 30), clock.TimeOf(Day(4, 4), new LocalTime(23, 30)));
    }

    [Fact]
    public void The_leap_day_is_a_day_like_any_other()
    {
        var clock = Clock("Europe/London");
        var leap = new LocalDate(2028, 2, 29);

        Assert.Equal(leap, clock.DayOf(Utc(2028, 2, 29, 12, 0)));
        Assert.Equal(leap, clock.DayOf(Utc(2028, 3, 1, 2, 59)));
        Assert.Equal(Utc(2028, 3, 1, 3, 0), clock.CloseOf(leap));
        Assert.Equal(Utc(2028, 3, 1, 1, 0), clock.TimeOf(leap, new LocalTime(1, 0)));
    }

    [Fact]
    public void Apia_lived_without_30_December_2011_and_nothing_fails()
    {
        // Thu 29 Dec 24:00 (-10) -> Sat 31 Dec 00:00 (+14) at 10:00 UTC of the 30th: the 30th was not, so it is empty.
        var clock = Clock("Pacific/Apia");
        var change = Instant.FromUtc(2011, 12, 30, 10, 0);

        Assert.Equal(change, clock.StartOf(new LocalDate(2011, 12, 30)));
        Assert.True(clock.StartOf(new LocalDate(2011, 12, 31)) >= change);
        for (var at = change - Duration.FromDays(2); at < change + Duration.FromDays(2); at += Duration.FromMinutes(30))
        {
            var day = clock.DayOf(at);
            Assert.True(clock.StartOf(day) <= at && at < clock.CloseOf(day), $"{at} in {day}");
        }
    }

    private static DayClock Clock(string zone, int dayStart = 3) => new(DateTimeZoneProviders.Tzdb[zone], new LocalTime(dayStart, 0));

    private static LocalDate Day(int month, int day) => new(2026, month, day);

    private static Instant Utc(int year, int month, int day, int hour, int minute) => Instant.FromUtc(year, month, day, hour, minute);
}
