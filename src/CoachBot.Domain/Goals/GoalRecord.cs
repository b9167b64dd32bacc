using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What has happened to a goal so far.</summary>
/// <param name="Value">The metric's value now, in the goal's unit.</param>
/// <param name="ValueAtDueClose">The value at the close of the due date; null as long as that close has not come;
/// after it, null means that nothing was ever recorded, and the baseline stands in.</param>
/// <param name="Cuts">See <see cref="GoalLine"/>.</param>
/// <param name="PausedDays">Days at whose close a pause was on. Days from today on are not known yet and not looked at.</param>
/// <param name="ForecastProbability">The chance that the target is met, 0 to 1; null while it is too early to say.</param>
public sealed record GoalRecord(
    decimal Value,
    decimal? ValueAtDueClose,
    IReadOnlyList<LineCut> Cuts,
    IReadOnlySet<LocalDate> PausedDays,
    double? ForecastProbability);
