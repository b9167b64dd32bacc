using CoachBot.Application.Commands;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>Puts a reading down. Whoever records, in whatever way, comes through here.</summary>
internal static class Recording
{
    /// <summary>What a metric would stand at: <paramref name="amount"/> is added to it, or is what it stands at.</summary>
    public static decimal After(TeamBook team, Metric metric, bool adds, decimal amount) =>
        adds ? (metric.Value ?? team.FirstValue(metric)) + amount : amount;

    /// <param name="context">Who records.</param>
    /// <param name="metric">The metric as it stands.</param>
    /// <param name="adds">Whether the amount is added.</param>
    /// <param name="amount">In the metric's unit.</param>
    /// <param name="on">The day on which it counts.</param>
    /// <returns>The metric as it stands now.</returns>
    public static Metric Put(CommandContext context, Metric metric, bool adds, decimal amount, LocalDate on)
    {
        var team = context.Team;
        var after = After(team, metric, adds, amount);
        var recorded = metric with { Value = after, RecordedOn = metric.RecordedOn > on ? metric.RecordedOn : on };
        team.Metrics.Put(recorded);
        GoalTouch.TouchAll(team, metric.Id, context.Now);
        var measurement = new Measurement(
            new MeasurementId(context.NewId()), metric.Id, context.Member.Id, context.Now, on, adds, amount, after);
        team.Measurements.Put(measurement);
        team.Ledger.Add(new LedgerEntry("metric.recorded", context.Now, measurement.Id.Value, metric.Id.Value, on, "record",
            LedgerEntry.Of(("added", adds), ("amount", amount), ("value", after))));
        return recorded;
    }
}
