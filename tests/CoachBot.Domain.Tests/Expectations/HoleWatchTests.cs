using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace CoachBot.Domain.Tests.Expectations;

public sealed class HoleWatchTests
{
    private static readonly DateTimeZone[] Zones = [.. DateTimeZoneProviders.Tzdb.GetAllZones()];

    [Fact]
    public void Watch_FindsNothing_WhileAllAreThere()
    {
        var crew = new Crew();
        crew.Covers(crew.Join("Ada"), 9, 17);

        Assert.Empty(crew.Watch().Found);
        Assert.Equal(Crew.January(12), crew.Team.Expectations.Items[0].SeenOn);
    }

    [Fact]
    public void Watch_FindsTheHoursOfWhoIsAway_ButNotThoseThatAnotherCoversToo()
    {
        var crew = new Crew();
        var (ada, bob) = (crew.Join("Ada"), crew.Join("Bob"));
        crew.Covers(ada, 9, 17);
        crew.Covers(bob, 9, 13);
        crew.Away(ada, 14, 15);

        Assert.Equal([Crew.London(14, 13, 17), Crew.London(15, 13, 17)], crew.Watch().Found.Select(h => h.Span));
    }

    [Fact]
    public void Watch_LeavesOutHours_ThatNobodyCoversAsARule()
    {
        var crew = new Crew();
        var ada = crew.Join("Ada");
        crew.Covers(ada, 6, 10);
        crew.Away(ada, 14);

        Assert.Equal([Crew.London(14, 9, 10)], crew.Watch().Found.Select(h => h.Span));
    }

    [Fact]
    public void Watch_TakesAHoleBack_WhenItsCauseIsGone_AndKeepsWhatIsStillMissing()
    {
        var crew = new Crew();
        var ada = crew.Join("Ada");
        crew.Covers(ada, 9, 17);
        crew.Away(ada, 14);
        crew.Watch();
        var hole = crew.Hole();

        Assert.Empty(crew.Watch().Gone);
        Assert.Same(hole, crew.Hole());

        ada.Aways.Remove(ada.Aways.Items[0].Id);
        Assert.Equal([hole], crew.Watch().Gone);
        Assert.Empty(crew.Holes);
    }

    [Fact]
    public void Watch_OpensATakenHoleAnew_WhenItsTakerGoesAwayToo()
    {
        var crew = new Crew();
        var (ada, bob) = (crew.Join("Ada"), crew.Join("Bob"));
        crew.Covers(ada, 9, 17);
        crew.Away(ada, 14);
        crew.Watch();
        var taken = crew.Hole() with { TakenBy = bob.Id };
        crew.Team.Holes.Put(taken);

        Assert.Empty(crew.Watch().Found);

        crew.Away(bob, 14);
        var changes = crew.Watch();
        Assert.Equal([taken], changes.Gone);
        Assert.Equal([taken.Span], changes.Found.Select(h => h.Span));
        Assert.True(crew.Hole().IsOpen);
    }

    [Fact]
    public void Watch_AsksOnlyForTheRest_WhenAHoleGrowsAroundWhatWasTaken()
    {
        var crew = new Crew();
        var (ada, bob, carol) = (crew.Join("Ada"), crew.Join("Bob"), crew.Join("Carol"));
        crew.Covers(ada, 9, 13);
        crew.Covers(bob, 13, 17);
        crew.Away(ada, 14);
        crew.Watch();
        crew.Team.Holes.Put(crew.Hole() with { TakenBy = carol.Id });
        crew.Away(bob, 14);

        Assert.Equal([Crew.London(14, 13, 17)], crew.Watch().Found.Select(h => h.Span));
        Assert.Equal(2, crew.Holes.Count);
    }

    [Fact]
    public void Watch_FindsAHole_OnAHolidayAndWhileATeamIsPaused()
    {
        var crew = new Crew();
        crew.Covers(crew.Join("Ada"), 9, 17);
        crew.Team.Holidays.Put(new Holiday(Crew.January(14), "fair"));
        Assert.Equal([Crew.London(14, 9, 17)], crew.Watch().Found.Select(h => h.Span));

        crew.Team.Pauses.Put(new Pause(new PauseId(9), PauseScope.Team, null, crew.Now, null, null));
        crew.Watch();
        Assert.Equal(8, crew.Holes.Count);
    }

    [Fact]
    public void Watch_ForgetsTheHolesOfAPromise_ThatHasEnded()
    {
        var crew = new Crew();
        var ada = crew.Join("Ada");
        crew.Covers(ada, 9, 17);
        crew.Away(ada, 14);
        crew.Watch();
        crew.Team.Expectations.Put(crew.Promise with { EndedAt = crew.Now });

        Assert.Single(crew.Watch().Gone);
        Assert.Empty(crew.Holes);
    }

    /// <summary>The promise is kept in London while the clocks there change on 29 March 2026, and Tokyo's don't.</summary>
    [Fact]
    public void Watch_MeetsTheHoursOfAnotherZone_OnEitherSideOfAChangeOfTheClocks()
    {
        var crew = new Crew(hours: new WeeklyHours(WorkingDays.Every, new LocalTime(9, 0), new LocalTime(10, 0))) { Now = Instant.FromUtc(2026, 3, 27, 12, 0) };
        var yuki = crew.Join("Yuki", zone: "Asia/Tokyo");
        crew.Team.Covers.Put(new Cover(
            new CoverId(1), yuki.Id, crew.Promise.Id, new WeeklyHours(WorkingDays.Every, new LocalTime(18, 0), new LocalTime(19, 0)), crew.Now));
        yuki.Aways.Put(new Away(new AwayId(2), new LocalDate(2026, 3, 28), new LocalDate(2026, 3, 29), null));

        // 18:00 to 19:00 in Tokyo is 09:00 to 10:00 in London in winter, and 10:00 to 11:00 in summer.
        Assert.Equal([Instant.FromUtc(2026, 3, 28, 9, 0)], crew.Watch().Found.Select(h => h.From));
    }

    [Fact]
    public void Holes_are_promised_hours_that_the_absent_cover_and_no_one_there_does()
    {
        var cases =
            from zones in Gen.Elements(Zones).ArrayOf(3)
            from covers in Gen.Choose(0, 23).ArrayOf(4)
            from away in Gen.Choose(12, 24)
            from minute in Gen.Choose(0, 365 * 24 * 60)
            select (Zones: zones, Covers: covers, Away: away, Now: Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minute));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var crew = new Crew(c.Zones[0].Id) { Now = c.Now };
            var (one, other) = (crew.Join("One", zone: c.Zones[1].Id), crew.Join("Other", zone: c.Zones[2].Id));
            crew.Covers(one, Math.Min(c.Covers[0], c.Covers[1]), Math.Max(c.Covers[0], c.Covers[1]) + 1);
            crew.Covers(other, Math.Min(c.Covers[2], c.Covers[3]), Math.Max(c.Covers[2], c.Covers[3]) + 1);
            var today = one.Today(c.Now);
            one.Aways.Put(new Away(new AwayId(9), today.PlusDays(c.Away - 12), today.PlusDays(c.Away - 10), null));
            crew.Watch();
            return Enumerable.Range(0, HoleWatch.DaysAhead * 48).Select(i => c.Now + Duration.FromMinutes(30 * i)).All(at =>
            {
                var isHole = Covered(crew.Promise.Hours, c.Zones[0], at)
                    && Covered(crew.Team.Covers.Items[0].Hours, c.Zones[1], at) && one.AwayOn(one.Today(at)) is not null
                    && !Covered(crew.Team.Covers.Items[1].Hours, c.Zones[2], at);
                return crew.Holes.Any(h => h.Span.Contains(at)) == isHole;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static bool Covered(WeeklyHours hours, DateTimeZone zone, Instant at) =>
        at.InZone(zone) is var local && new[] { local.Date.PlusDays(-1), local.Date }.Any(d => hours.On(d, zone)?.Contains(at) == true);
}
