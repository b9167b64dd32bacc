using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;
using Interval = NodaTime.Interval;

namespace CoachBot.Domain.Tests.Expectations;

public sealed class WeeklyHoursTests
{
    private static readonly DateTimeZone[] Zones = [.. DateTimeZoneProviders.Tzdb.GetAllZones()];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly WeeklyHours Always = new(WorkingDays.Every, LocalTime.Midnight, LocalTime.Midnight);

    [Fact]
    public void On_HasNoHours_OnOtherDays() => Assert.Null(WeeklyHours.Usual.On(new LocalDate(2026, 1, 17), London));

    [Theory]
    // An hour less on the day on which the clocks go forward, an hour more on the one on which they go back.
    [InlineData(2026, 3, 28, 6)]
    [InlineData(2026, 3, 29, 5)]
    [InlineData(2026, 10, 25, 7)]
    public void On_GoesByTheWallClock_WhereTheClocksChange(int year, int month, int day, int hours) =>
        Assert.Equal(
            Duration.FromHours(hours),
            new WeeklyHours(WorkingDays.Every, LocalTime.Midnight, new LocalTime(6, 0)).On(new LocalDate(year, month, day), London)!.Value.Duration);

    [Fact]
    public void On_HasNoHours_WhereTheClocksSkipThemAll() =>
        Assert.Null(new WeeklyHours(WorkingDays.Every, new LocalTime(1, 0), new LocalTime(2, 0)).On(new LocalDate(2026, 3, 29), London));

    [Fact]
    public void AreInOrder_TakesMidnight_AsTheEndOfTheDay()
    {
        Assert.True(WeeklyHours.AreInOrder(new LocalTime(22, 0), LocalTime.Midnight));
        Assert.False(WeeklyHours.AreInOrder(new LocalTime(22, 0), new LocalTime(2, 0)));
        Assert.False(WeeklyHours.AreInOrder(new LocalTime(9, 0), new LocalTime(9, 0)));
    }

    [Fact]
    public void Whole_days_of_every_zone_follow_each_other_without_a_hole() =>
        Holds((zone, from) =>
        {
            var span = new Interval(from, from + Duration.FromDays(9));
            return Spans.Without([span], Always.In(span, zone)).Count == 0;
        });

    [Fact]
    public void Hours_read_on_the_wall_as_they_were_set_or_as_the_first_minute_after_a_gap() =>
        Holds((zone, from) => WeeklyHours.Usual.In(new Interval(from, from + Duration.FromDays(30)), zone).All(hours =>
            hours.Start.InZone(zone).TimeOfDay is var wall
            && (wall == WeeklyHours.Usual.From || zone.GetZoneInterval(hours.Start).Start == hours.Start)));

    private static void Holds(Func<DateTimeZone, Instant, bool> property)
    {
        var cases =
            from zone in Gen.Elements(Zones)
            from minute in Gen.Choose(0, 5 * 365 * 24 * 60)
            select (Zone: zone, From: Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromMinutes(minute));
        Prop.ForAll(cases.ToArbitrary(), c => property(c.Zone, c.From)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
