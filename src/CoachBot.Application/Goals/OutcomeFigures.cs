using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>What was counted for a strategy in a span of days.</summary>
public static class OutcomeFigures
{
    /// <summary>The outcomes under a strategy that add up.</summary>
    public static IReadOnlyList<Metric> MetricsOf(TeamBook team, StrategyId strategy) => Of(team, strategy, MetricKind.Outcome);

    /// <summary>Its early signals: replies, conversations, visits.</summary>
    public static IReadOnlyList<Metric> SignalsOf(TeamBook team, StrategyId strategy) => Of(team, strategy, MetricKind.Engagement);

    /// <summary>By how much a metric moved from the close of the day before <paramref name="from"/> to that of <paramref name="to"/>.</summary>
    public static decimal Growth(ICoachReader reader, TeamBook team, Metric metric, LocalDate from, LocalDate to)
    {
        var readings = reader.Measurements(team.Id, metric.Id, LocalDate.MinIsoValue);
        var first = team.FirstValue(metric);
        return (readings.LastOrDefault(m => m.On <= to)?.Value ?? first) - (readings.LastOrDefault(m => m.On < from)?.Value ?? first);
    }

    public static bool IsRecorded(ICoachReader reader, TeamBook team, Metric metric, LocalDate from, LocalDate to) =>
        reader.Measurements(team.Id, metric.Id, from).Any(m => m.On <= to);

    private static IReadOnlyList<Metric> Of(TeamBook team, StrategyId strategy, MetricKind kind) =>
    [
        .. team.Goals.Items.Where(g => g.Strategy == strategy).Select(g => g.Metric).Distinct().Select(team.Metrics.Get)
            .Where(m => m.Kind == kind && m.Shape == MetricShape.Cumulative),
    ];
}
