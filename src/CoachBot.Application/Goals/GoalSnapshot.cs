using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>A goal as it stands at one instant.</summary>
/// <param name="Value">The value of its metric, in the unit; the baseline before the first reading. A cumulative metric is told as
/// its total, and so is the target: a goal that starts from 12 and aims at 30 asks for 18 more.</param>
/// <param name="Forecast">The odds, or since when there will be any.</param>
/// <param name="Today">The owner's day.</param>
public sealed record GoalSnapshot(
    Goal Goal, Metric Metric, GoalTerms Terms, decimal Value, GoalPace Pace, Forecast Forecast, LocalDate Today)
{
    public GoalStatus Status => Pace.Verdict.Status;

    /// <summary>Whether the goal itself is paused, whoever else is.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether nothing can be forecast any more: achieved, overdue or closed.</summary>
    public bool HasEnded => !Goal.IsOpen || Status is GoalStatus.Achieved or GoalStatus.Overdue;

    /// <summary>How much of the way from the baseline to the target a value is: 0 at the baseline, 1 at the target.</summary>
    public double ShareOfWay(decimal value) => (double)((value - Terms.Baseline) / (Terms.Target - Terms.Baseline));
}
