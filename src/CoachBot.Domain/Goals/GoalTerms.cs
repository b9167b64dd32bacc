using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What was agreed on: from the baseline at the start to the target at the close of the due date.</summary>
/// <param name="Unit">The word or sign behind every figure: "leads", "hours", "€".</param>
/// <param name="Shape">Cumulative or level.</param>
/// <param name="Direction">Up or down.</param>
/// <param name="Baseline">Where it began, in the unit.</param>
/// <param name="Target">Where it shall be, in the unit.</param>
/// <param name="Start">The first day, counted.</param>
/// <param name="Due">The last day, counted; not before the start.</param>
/// <param name="Milestones">Dated steps on the way, in any order, at most one a date.</param>
public sealed record GoalTerms(
    string Unit,
    MetricShape Shape,
    MetricDirection Direction,
    decimal Baseline,
    decimal Target,
    LocalDate Start,
    LocalDate Due,
    IReadOnlyList<Milestone> Milestones);
