using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Expectations;

/// <summary>A hole on Thursday 15 January from 09:00 to 13:00, found on Monday morning.</summary>
public sealed class HoleCallsTests
{
    private readonly Crew _crew = new();
    private readonly MemberBook _ada;
    private readonly MemberBook _bob;

    public HoleCallsTests()
    {
        (_ada, _bob) = (_crew.Join("Ada", Role.Lead), _crew.Join("Bob"));
        _crew.Covers(_ada, 9, 13, IsoDayOfWeek.Thursday);
        _crew.Away(_ada, 15);
        _crew.Watch();
    }

    [Fact]
    public void AskAt_IsTheSecondWorkingMorningBefore() => Assert.Equal(At(13, 8), AskAt(_bob, _crew.Hole()));

    [Fact]
    public void AskAt_PassesOverDaysOff()
    {
        _crew.Team.Holidays.Put(new Holiday(Crew.January(14), null));

        Assert.Equal(At(12, 8), AskAt(_bob, _crew.Hole()));
    }

    [Fact]
    public void AskAt_IsTheNextWakingMinute_WhereItIsNearer() =>
        Assert.Equal(At(15, 8), AskAt(_bob, _crew.Hole() with { FoundAt = At(14, 22) }));

    [Fact]
    public void AskAt_IsNever_ForWhoIsAwayAsleepMutedOrHasAnswered()
    {
        Assert.Null(AskAt(_ada, _crew.Hole()));
        Assert.Null(AskAt(_bob, _crew.Hole() with { Asked = [_bob.Id] }));
        Assert.Null(AskAt(_bob, _crew.Hole() with { Passed = [_bob.Id] }));
        Assert.Null(AskAt(_bob, _crew.Hole() with { TakenBy = _ada.Id }));
        Assert.Null(AskAt(_crew.Join("Yuki", zone: "Asia/Tokyo"), _crew.Hole()));
        _bob.Change(_bob.Member with { Settings = _bob.Settings with { MutedUntil = Crew.January(20) } });
        Assert.Null(AskAt(_bob, _crew.Hole()));
    }

    [Fact]
    public void AskAt_IsNever_OnceTheHoleIsOver() => Assert.Null(AskAt(_bob, _crew.Hole() with { FoundAt = At(15, 13) }));

    [Fact]
    public void TellAt_IsItsMorning_AndNeverForALeadWhoIsAwayByThen()
    {
        var lead = _crew.Join("Lea", Role.Lead);

        Assert.Equal(At(15, 8), TellAt(lead, _crew.Hole()));
        Assert.Null(TellAt(_ada, _crew.Hole()));
        Assert.Null(TellAt(_bob, _crew.Hole()));
        Assert.Null(TellAt(lead, _crew.Hole() with { Told = [lead.Id] }));
    }

    [Fact]
    public void TellAt_IsTheLastWorkingMorningBefore_WhereItIsADayOff()
    {
        var lead = _crew.Join("Lea", Role.Lead);
        lead.Change(lead.Member with { Settings = lead.Settings with { WorkingDays = WorkingDays.Of(IsoDayOfWeek.Tuesday) } });

        Assert.Equal(At(13, 8), TellAt(lead, _crew.Hole()));
    }

    [Fact]
    public void TellAt_IsWhenAllHavePassed_OrWhenOthersHadTimeToAnswer()
    {
        var lead = _crew.Join("Lea", Role.Lead);

        Assert.Equal(At(13, 10), TellAt(lead, _crew.Hole() with { PassedAt = At(13, 10) }));
        Assert.Equal(At(15, 9), TellAt(lead, _crew.Hole() with { FoundAt = At(15, 8) }));
        Assert.Equal(At(15, 12), TellAt(lead, _crew.Hole() with { FoundAt = At(15, 12) }));
        Assert.Equal(At(15, 9), TellAt(lead, _crew.Hole() with { FoundAt = At(14, 20) }));
        Assert.Equal(At(15, 8), TellAt(lead, _crew.Hole() with { FoundAt = At(14, 18) }));
    }

    [Fact]
    public void AskAtAndTellAt_AreTheNextWakingMinute_WhereTheirOwnIsPast()
    {
        var lead = _crew.Join("Lea", Role.Lead);

        Assert.Equal(At(14, 8), HoleCalls.AskAt(_bob, _crew.Hole(), from: At(13, 22)));
        Assert.Equal(At(15, 8), HoleCalls.TellAt(lead, _crew.Hole() with { PassedAt = At(14, 10) }, from: At(14, 22)));
    }

    /// <summary>As they are where nothing is late.</summary>
    private static Instant? AskAt(MemberBook book, Hole hole) => HoleCalls.AskAt(book, hole, from: At(12, 8));

    private static Instant? TellAt(MemberBook book, Hole hole) => HoleCalls.TellAt(book, hole, from: At(12, 8));

    private static Instant At(int day, int hour) => Crew.January(day).At(new LocalTime(hour, 0)).InUtc().ToInstant();
}
