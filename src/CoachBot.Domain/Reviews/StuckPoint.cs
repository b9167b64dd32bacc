using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Domain.Reviews;

public enum StuckKind
{
    /// <summary>The goal's number has not moved for 14 days.</summary>
    NoMovement = 0,

    /// <summary>A milestone's date is past, and it is not reached.</summary>
    MilestoneOverdue = 1,
}

/// <summary>Where a goal is stuck, and for how many days.</summary>
public sealed record StuckPoint(GoalId Goal, StuckKind Kind, int Days)
{
    public const int DaysWithoutMovement = 14;

    /// <summary>The stuck points of a goal that has not ended: the milestone first that is overdue longest.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="direction">Its direction.</param>
    /// <param name="value">What it stands at.</param>
    /// <param name="measurements">Those of its metric since its start, oldest first.</param>
    /// <param name="today">The owner's day.</param>
    public static IEnumerable<StuckPoint> Of(
        Goal goal, MetricDirection direction, decimal value, IReadOnlyList<Measurement> measurements, LocalDate today)
    {
        var overdue = goal.Milestones.Where(m => m.Date < today && !direction.Reaches(value, m.Value)).Select(m => m.Date).ToList();
        if (overdue.Count > 0)
        {
            yield return new StuckPoint(goal.Id, StuckKind.MilestoneOverdue, Period.DaysBetween(overdue.Min(), today));
        }

        var still = Period.DaysBetween(LastMove(goal, measurements), today);
        if (still >= DaysWithoutMovement)
        {
            yield return new StuckPoint(goal.Id, StuckKind.NoMovement, still);
        }
    }

    private static LocalDate LastMove(Goal goal, IReadOnlyList<Measurement> measurements)
    {
        var (last, value) = (goal.Start, goal.Baseline);
        foreach (var measurement in measurements)
        {
            if (measurement.Value != value)
            {
                last = LocalDate.Max(goal.Start, measurement.On);
            }

            value = measurement.Value;
        }

        return last;
    }
}
