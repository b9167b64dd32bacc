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

    /// <summary>
    /// By how much a metric grew from the close of the day before <paramref name="from"/> to that of <paramref name="to"/>:
    /// by what was recorded, and by what files say of days before that.
    /// </summary>
    public static decimal Growth(ICoachReader reader, TeamBook team, Metric metric, LocalDate from, LocalDate to)
    {
        var readings = reader.Measurements(team.Id, metric.Id, LocalDate.MinIsoValue);
        var first = team.FirstValue(metric);
        return (readings.LastOrDefault(m => m.On <= to)?.Value ?? first) - (readings.LastOrDefault(m => m.On < from)?.Value ?? first)
            + Before(reader, team, metric, readings).Where(f => f.On >= from && f.On <= to).Sum(f => f.Amount);
    }

    public static bool IsRecorded(ICoachReader reader, TeamBook team, Metric metric, LocalDate from, LocalDate to)
    {
        var readings = reader.Measurements(team.Id, metric.Id, LocalDate.MinIsoValue);
        return readings.Any(m => m.On >= from && m.On <= to)
            || Before(reader, team, metric, readings).Any(f => f.On >= from && f.On <= to);
    }

    /// <summary>
    /// The figures of files that moved no total, of the days before the first record: what a later day's record holds may be the same.
    /// A record of what a total stands at holds all that came before it.
    /// </summary>
    private static IEnumerable<ImportedFigure> Before(
        ICoachReader reader, TeamBook team, Metric metric, IReadOnlyList<Measurement> readings) =>
        metric.Shape != MetricShape.Cumulative || readings.Any(m => !m.Added)
            ? []
            : reader.ImportedHistory(team.Id, metric.Id).Where(f => readings.Count == 0 || f.On < readings[0].On);

    private static IReadOnlyList<Metric> Of(TeamBook team, StrategyId strategy, MetricKind kind) =>
    [
        .. team.Goals.Items.Where(g => g.Strategy == strategy).Select(g => g.Metric).Distinct().Select(team.Metrics.Get)
            .Where(m => m.Kind == kind && m.Shape == MetricShape.Cumulative),
    ];
}
