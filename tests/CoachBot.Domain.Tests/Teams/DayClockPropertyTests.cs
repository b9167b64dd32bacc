using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace CoachBot.Domain.Tests.Teams;

/// <summary>What holds of days in every zone, at random instants of 2020 to 2030 and around each change of the clocks.</summary>
public sealed class DayClockPropertyTests
{
    private static readonly Instant From = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2030, 12, 31, 0, 0);
    private static readonly DateTimeZone[] Zones = [.. DateTimeZoneProviders.Tzdb.GetAllZones()];
    private static readonly int Minutes = (int)(To - From).TotalMinutes;

    private sealed record Case(DayClock Clock, Instant At, LocalTime Time);

    [Fact]
    public void Every_instant_lies_in_its_day() =>
        Holds(c => c.Clock.DayOf(c.At) is var day && c.Clock.StartOf(day) <= c.At && c.At < c.Clock.CloseOf(day));

    [Fact]
    public void The_start_of_a_day_is_in_that_day_and_the_instant_before_it_is_not() =>
        Holds(c => c.Clock.DayOf(c.At) is var day && c.Clock.DayOf(c.Clock.StartOf(day)) == day
            && c.Clock.DayOf(c.Clock.StartOf(day) - Duration.Epsilon) == day.PlusDays(-1));

    [Fact]
    public void Days_follow_each_other_without_a_hole() =>
        Holds(c => c.Clock.DayOf(c.At) is var day && c.Clock.StartOf(day) < c.Clock.StartOf(day.PlusDays(1))
            && c.Clock.CloseOf(day) == c.Clock.StartOf(day.PlusDays(1)));

    [Fact]
    public void A_later_instant_is_never_in_an_earlier_day() =>
        Holds(c => c.Clock.DayOf(c.At) <= c.Clock.DayOf(c.At + Duration.FromMinutes(c.Time.Minute + 1)));

    /// <summary>
    /// Only a time that the clocks skip can be moved out of its day: to the very close, where the gap ends with the day (02:30 on
    /// the night of New York's change, with a day start of 03:00).
    /// </summary>
    [Fact]
    public void A_time_lies_within_its_day() =>
        Holds(c =>
        {
            var day = c.Clock.DayOf(c.At);
            var at = c.Clock.TimeOf(day, c.Time);
            var skipped = c.Clock.Local(at).TimeOfDay != c.Time;
            return c.Clock.StartOf(day) <= at && (at < c.Clock.CloseOf(day) || (skipped && at == c.Clock.CloseOf(day)));
        });

    [Fact]
    public void A_time_reads_on_the_wall_as_it_was_set_or_is_the_first_minute_after_the_gap() =>
        Holds(c =>
        {
            var day = c.Clock.DayOf(c.At);
            var at = c.Clock.TimeOf(day, c.Time);
            var before = c.Clock.Local(at - Duration.FromMinutes(1));
            return c.Clock.Local(at).TimeOfDay == c.Time || c.Clock.Local(at) - before != Period.FromMinutes(1);
        });

    [Fact]
    public void All_zones_keep_their_days_around_each_change_of_their_clocks()
    {
        foreach (var zone in Zones)
        {
            foreach (var change in zone.GetZoneIntervals(From, To).Where(i => i.HasStart && i.Start > From))
            {
                foreach (var hour in new[] { 0, 1, 2, 3, 6 })
                {
                    foreach (var minutes in new[] { -1440, -61, -1, 0, 1, 31, 61, 1440 })
                    {
                        var clock = new DayClock(zone, new LocalTime(hour, 0));
                        var at = change.Start + Duration.FromMinutes(minutes);
                        var day = clock.DayOf(at);
                        Assert.True(
                            clock.StartOf(day) <= at && at < clock.CloseOf(day) && clock.DayOf(clock.StartOf(day)) == day,
                            $"{zone.Id}, day start {hour}, {at}: {day}");
                    }
                }
            }
        }
    }

    private static void Holds(Func<Case, bool> property)
    {
        var cases =
            from zone in Gen.Elements(Zones)
            from dayStart in Gen.Choose(0, 360)
            from minute in Gen.Choose(0, Minutes)
            from second in Gen.Choose(0, 59)
            from time in Gen.Choose(0, 1439)
            select new Case(
                new DayClock(zone, LocalTime.FromMinutesSinceMidnight(dayStart)),
                From + Duration.FromMinutes(minute) + Duration.FromSeconds(second),
                LocalTime.FromMinutesSinceMidnight(time));
        Prop.ForAll(cases.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }
}
