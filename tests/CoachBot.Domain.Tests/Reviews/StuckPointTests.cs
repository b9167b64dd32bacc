using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Reviews;

public sealed class StuckPointTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void Of_FindsNoMovement_After14Days(int days, bool isStuck)
    {
        var stuck = StuckPoint.Of(Goal(), MetricDirection.Up, 0, [], Start.PlusDays(days)).ToList();

        Assert.Equal(isStuck ? [new StuckPoint(new GoalId(1), StuckKind.NoMovement, days)] : [], stuck);
    }

    [Fact]
    public void Of_CountsFromTheLastMove_NotFromAReadingThatSaidTheSame()
    {
        Measurement[] readings = [Reading(3, 4), Reading(10, 4)];

        Assert.Equal(17, Assert.Single(StuckPoint.Of(Goal(), MetricDirection.Up, 4, readings, Start.PlusDays(20))).Days);
    }

    [Theory]
    [InlineData(9, 10, 0)]
    [InlineData(10, 10, 0)]
    [InlineData(11, 10, 1)]
    public void Of_FindsAnOverdueMilestone_FromTheDayAfterIt(int today, int milestone, int points)
    {
        var goal = Goal() with { Milestones = [new Milestone(Start.PlusDays(milestone), 5)] };

        Assert.Equal(points, StuckPoint.Of(goal, MetricDirection.Up, 4, [Reading(today - 1, 4)], Start.PlusDays(today)).Count());
    }

    [Fact]
    public void Of_FindsNone_WhenTheMilestoneIsReached()
    {
        var goal = Goal() with { Milestones = [new Milestone(Start.PlusDays(3), 5)] };

        Assert.Empty(StuckPoint.Of(goal, MetricDirection.Up, 5, [Reading(8, 5)], Start.PlusDays(9)));
    }

    private static Measurement Reading(int day, decimal value) => new(
        new MeasurementId(day), new MetricId(1), new MemberId(1), Instant.FromUtc(2026, 1, 5, 9, 0), Start.PlusDays(day), false, value, value);

    private static Goal Goal() => new()
    {
        Id = new GoalId(1),
        Number = 1,
        Title = "leads",
        Owner = new MemberId(1),
        Metric = new MetricId(1),
        Baseline = 0,
        Target = 10,
        Start = Start,
        Due = Start.PlusDays(60),
        CreatedAt = Instant.FromUtc(2026, 1, 5, 9, 0),
        TouchedAt = Instant.FromUtc(2026, 1, 5, 9, 0),
    };
}
