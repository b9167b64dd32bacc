using CoachBot.Domain.Goals;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class LowerTargetTests
{
    [Theory]
    [InlineData(0, 8)] // a quarter of 10 less is 7.5, and leads are whole
    [InlineData(6, 9)]
    public void Of_CutsAQuarterOfWhatIsLeft_AndCountsWholeNumbersWhole(int value, int lower) => Assert.Equal(lower, LowerTarget.Of(TenLeads, value));

    [Theory]
    [InlineData(9)] // the next whole number is the target itself
    [InlineData(10)]
    [InlineData(12)]
    public void Of_IsNull_WhereNothingIsLeftToCut(int value) => Assert.Null(LowerTarget.Of(TenLeads, value));

    [Fact]
    public void Of_IsNearerToTheValue_WhereAGoalFalls() =>
        // From 12 to 2 hours, at 6: a quarter of the 4 that are left.
        Assert.Equal(3m, LowerTarget.Of(TenLeads with { Unit = "h", Shape = MetricShape.Level, Direction = MetricDirection.Down, Baseline = 12, Target = 2 }, 6));

    [Fact]
    public void Of_IsNull_WhereItWouldFallShortOfAMilestone() =>
        Assert.Null(LowerTarget.Of(TenLeads with { Milestones = [new Milestone(January(10), 8)] }, 0));
}
