using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>A goal as somebody wishes for it, before it is taken.</summary>
/// <param name="Title">The member's own words.</param>
/// <param name="Number">The target, if a number was named.</param>
/// <param name="Unit">What the number counts, if it was named.</param>
/// <param name="Due">The last day, if one was named.</param>
/// <param name="Baseline">Where it starts ("from 8 to 2 hours"), or the total of the metric that is already in use.</param>
/// <param name="Kind">The kind, where the member or the metric in use says it; null leaves it to the words.</param>
/// <param name="Shape">The shape of the metric in use; null leaves it to the form of the goal: from–to is a level,
/// "N things" a total.</param>
public sealed record GoalDraft(
    string Title,
    decimal? Number = null,
    string? Unit = null,
    LocalDate? Due = null,
    decimal? Baseline = null,
    MetricKind? Kind = null,
    MetricShape? Shape = null);
