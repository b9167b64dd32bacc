using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Domain.Tests.Training;

public sealed class TeamPlanTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 3, 0);

    [Theory]
    [InlineData(0, 6, 6, 4, 3)]
    [InlineData(3, 6, 3, null, 0)]
    [InlineData(5, 6, 1, null, 0)]
    public void NextCheckpoint_AndNextEasyWeek_AreCountedFromTheWeekThatItIsAt(int step, int week, int weeksTo, int? easy, int weeksToEasy)
    {
        var plan = Plans.Six(step);

        Assert.Equal((week, plan.Monday.PlusWeeks(weeksTo)), plan.NextCheckpoint);
        Assert.Equal(easy is { } number ? (number, plan.Monday.PlusWeeks(weeksToEasy)) : null, plan.NextEasyWeek);
    }

    [Fact]
    public void NextCheckpoint_IsNone_ForALaunch() => Assert.Null((Plans.Six() with { Kind = PlanKind.Launch }).NextCheckpoint);

    [Fact]
    public void Judge_GoesOn_WhenSixTenthsWereDone()
    {
        var plan = Plans.Six().Judge(150, 90, Now);

        Assert.Equal((1, Plans.Monday.PlusWeeks(1), WeekOutcome.Kept), (plan.Step, plan.Monday, plan.Past[^1].Outcome));
    }

    [Fact]
    public void Judge_RepeatsTheWeek_WhenLessWasDone()
    {
        var plan = Plans.Six(1).Judge(150, 89, Now);

        Assert.Equal((1, WeekOutcome.Repeat, 1), (plan.Step, plan.Past[^1].Outcome, plan.WeeksLate));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 2)]
    public void Judge_StepsBackToTheNormalWeekBefore_WhenTwoInARowWerePoor(int step, int back)
    {
        var plan = Plans.Six(step).Judge(150, 10, Now).Judge(150, 10, Now);

        Assert.Equal((back, WeekOutcome.StepBack), (plan.Step, plan.Past[^1].Outcome));
    }

    [Fact]
    public void Judge_BeginsWithAFifthLess_WhenThereIsNoWeekBefore()
    {
        var plan = Plans.Six().Judge(150, 10, Now).Judge(150, 10, Now);

        Assert.Equal((0, 48), (plan.Step, plan.Minutes));
    }

    [Fact]
    public void Judge_RepeatsFirst_WhenAWeekIsPoorAfterAStepBack()
    {
        var plan = Plans.Six(2).Judge(150, 10, Now).Judge(150, 10, Now).Judge(150, 10, Now);

        Assert.Equal((1, WeekOutcome.Repeat), (plan.Step, plan.Past[^1].Outcome));
    }

    [Fact]
    public void Judge_WaitsWithoutBlame_WhenNothingWasDue()
    {
        var plan = Plans.Six(2).Judge(150, 10, Now).Judge(0, 0, Now);

        Assert.Equal((2, WeekOutcome.Rest), (plan.Step, plan.Past[^1].Outcome));
        // The poor week before it still counts: it is two in a row of those that had something due.
        Assert.Equal(WeekOutcome.StepBack, plan.Judge(150, 10, Now).Past[^1].Outcome);
    }

    [Fact]
    public void Judge_EndsThePlan_WhenItsLastWeekWasKept()
    {
        var plan = Plans.Six(5).Judge(150, 150, Now);

        Assert.Equal((Now, 6), (plan.EndedAt, plan.Checkpoint));
    }

    [Fact]
    public void Judge_NeverHoldsALaunchUp()
    {
        var plan = Plans.Launch().Judge(150, 10, Now).Judge(0, 0, Now);

        Assert.Equal((2, WeekOutcome.Passed, WeekOutcome.Kept), (plan.Step, plan.Past[0].Outcome, plan.Past[1].Outcome));
    }

    [Fact]
    public void ShareOf_IsNeverMoreThanTheMemberCanGive()
    {
        var plan = Plans.Six(5);

        Assert.Equal((86, 70), (plan.ShareOf(Plans.Member(1, 600)), plan.ShareOf(Plans.Member(2, 70))));
    }

    [Fact]
    public void Judge_KeepsAPlanWithinItsWeeksWhateverIsDone() =>
        Prop.ForAll(
            Gen.Zip(Gen.Choose(0, 200), Gen.Choose(0, 200)).ListOf().ToArbitrary(),
            weeks =>
            {
                var plan = Plans.Six();
                foreach (var (planned, done) in weeks)
                {
                    if (!plan.IsLive)
                    {
                        break;
                    }

                    var before = plan;
                    plan = plan.Judge(planned, Math.Min(planned, done), Now);
                    Assert.InRange(plan.Step, 0, before.Step + 1);
                    Assert.True(plan.Minutes <= before.Minutes && plan.Minutes >= 10);
                    Assert.Equal(before.Monday.PlusWeeks(1), plan.Monday);
                    Assert.True(plan.Step <= before.Step || before.Past.Count + 1 == plan.Past.Count);
                }
            }).QuickCheckThrowOnFailure();
}

/// <summary>Plans to begin with.</summary>
internal static class Plans
{
    public static readonly LocalDate Monday = new(2026, 1, 5);

    public static TeamPlan Six(int step = 0) => new()
    {
        Id = new PlanId(1),
        Key = "six",
        Kind = PlanKind.Training,
        Title = "Six",
        By = new MemberId(1),
        StartsOn = Monday.PlusWeeks(-step),
        Monday = Monday,
        BegunAt = Instant.FromUtc(2025, 1, 1, 0, 0),
        Minutes = 60,
        LongPercent = 150,
        Weeks = [new(100, false), new(110, false), new(121, false), new(66, true), new(133, false), new(146, false)],
        Step = step,
    };

    public static TeamPlan Launch() => Six() with
    {
        Kind = PlanKind.Launch,
        LaunchOn = Monday.PlusDays(16),
        Weeks = [new(100, false), new(130, false), new(160, false), new(88, true)],
    };

    public static PlanMember Member(long id, int most) => new() { Member = new MemberId(id), Commitment = new CommitmentId(id), Most = most };
}
