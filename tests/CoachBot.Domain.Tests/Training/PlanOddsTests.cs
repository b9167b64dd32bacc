using CoachBot.Domain.Training;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Training;

public sealed class PlanOddsTests
{
    private static readonly double[] Sure = [1, 1, 1, 1];

    [Fact]
    public void Of_IsUnknown_WhenNobodyHasFourWeeks() =>
        Assert.Null(PlanOdds.Of(Plans.Six(), [new PlannedPerson([1, 1, 1], [])]));

    [Fact]
    public void Of_IsCertain_WhenEveryWeekSoFarWasKept() =>
        Assert.Equal(new PlanOdds(1, 6, 1), PlanOdds.Of(Plans.Six(), [new PlannedPerson(Sure, [])]));

    [Fact]
    public void Of_IsHopeless_WhenNoWeekSoFarWasKept() =>
        Assert.Equal(new PlanOdds(0, 18, 1), PlanOdds.Of(Plans.Six(), [new PlannedPerson([0, 0, 0, 0], [])]));

    [Fact]
    public void Of_TakesAWeekMore_WhenNobodyIsThereInOne() =>
        Assert.Equal(new PlanOdds(0, 7, 1), PlanOdds.Of(Plans.Six(), [new PlannedPerson(Sure, [1, 0, 1])]));

    [Fact]
    public void Of_IsTheSameEachTime_AndSaysFiveInTenWhereOneWeekInNineFails()
    {
        // Each of six weeks is kept with 8 of 9: 0.89 to the sixth is 0.49.
        var person = new PlannedPerson([1, 1, 1, 1, 0, 1, 1, 1, 1], []);
        var odds = PlanOdds.Of(Plans.Six(), [person])!;

        Assert.InRange(odds.AsPlanned, 0.45, 0.54);
        Assert.Equal(odds, PlanOdds.Of(Plans.Six(), [person]));
    }

    [Fact]
    public void Of_StaysBetweenNeverAndAlways() =>
        Prop.ForAll(
            Gen.Choose(0, 100).ArrayOf().Where(r => r.Length >= PlanOdds.FewestWeeks).ToArbitrary(),
            record => PlanOdds.Of(Plans.Six(), [new PlannedPerson([.. record.Select(r => r / 100.0)], [])])
                is { AsPlanned: >= 0 and <= 1, Weeks: >= 6 and <= 18 })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
}
