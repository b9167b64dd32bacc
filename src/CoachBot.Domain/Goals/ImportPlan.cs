using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What an import brings, worked out when the file was read.</summary>
/// <param name="Metrics">For each metric, what is new.</param>
/// <param name="Steps">The records that it makes, oldest first: so that a value moves as if somebody had recorded week by week.</param>
public sealed record ImportPlan(IReadOnlyList<ImportedMetric> Metrics, IReadOnlyList<ImportStep> Steps);

/// <param name="New">Days that had no figure.</param>
/// <param name="Changed">Days that had another figure from an earlier import.</param>
/// <param name="Same">Days whose figure is there already.</param>
/// <param name="History">
/// Days before the open goals on a total began: kept, and moving no total. They are the earliest of what is new or changed.
/// </param>
/// <param name="First">The earliest day of what is new or changed.</param>
/// <param name="Last">The latest.</param>
public sealed record ImportedMetric(MetricId Metric, int New, int Changed, int Same, int History, LocalDate? First, LocalDate? Last);

/// <summary>A record that an import makes: <paramref name="Amount"/> is added to a total, or is what a level stands at.</summary>
public sealed record ImportStep(MetricId Metric, LocalDate On, bool Added, decimal Amount);

/// <summary>A figure of a day as a file gives it: what a total grew by on that day, or what a level stood at.</summary>
public readonly record struct ImportedFigure(MetricId Metric, LocalDate On, decimal Amount);
