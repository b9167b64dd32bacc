using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;

namespace CoachBot.Domain.Tests.Expectations;

/// <summary>Something is promised from Monday to Thursday, since Monday 12 January 2026.</summary>
public sealed class PromisedGapsTests
{
    [Fact]
    public void Of_IsAGap_WhereAWholePromisedDayPassed() => Assert.Equal(
        [new Gap(Crew.LinkedIn, Crew.January(12), Crew.January(14), 2) { Promised = 1 }], Of(new Crew(), 14, 12, 14));

    [Fact]
    public void Of_IsNoGap_OverDaysThatNothingWasPromisedFor() => Assert.Empty(Of(new Crew(), 19, 12, 13, 14, 15, 19));

    [Fact]
    public void Of_LastsToday_WhichIsNotOver()
    {
        Assert.Empty(Of(new Crew(), 13, 12));
        Assert.Equal([new Gap(Crew.LinkedIn, Crew.January(12), null, 2) { Promised = 1 }], Of(new Crew(), 14, 12));
    }

    [Fact]
    public void Of_LeavesTime_WhereADayWasPromised() => Assert.Empty(Of(new Crew(within: 24 * 60), 14, 12));

    [Fact]
    public void Of_BeginsWithThePromise_WhetherOrNotAnybodyWasThereBefore()
    {
        Assert.Equal([new Gap(Crew.LinkedIn, Crew.January(11), null, 3) { Promised = 2 }], Of(new Crew(), 14));
        Assert.Equal([new Gap(Crew.LinkedIn, Crew.January(2), null, 12) { Promised = 2 }], Of(new Crew(), 14, 2));
    }

    [Fact]
    public void Of_CountsNoHolidays()
    {
        var crew = new Crew();
        crew.Team.Holidays.Put(new Holiday(Crew.January(13), null));

        Assert.Empty(Of(crew, 14, 12));
    }

    private static IEnumerable<Gap> Of(Crew crew, int today, params int[] active) =>
        PromisedGaps.Of(crew.Promise, crew.Team, [.. active.Select(Crew.January)], Crew.January(today));
}
