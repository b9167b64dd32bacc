using CoachBot.Domain.Teams;

namespace CoachBot.Domain.Goals;

/// <summary>What a metric stands at when one of its measurements was taken back.</summary>
public static class Recounting
{
    /// <summary>
    /// Works a metric's value out anew from what is recorded, oldest first: an amount is added, a total or a reading is set. The
    /// values that it stood at afterwards are put right as well. Nothing happens to a metric that does not exist any more.
    /// </summary>
    /// <param name="team">The book; it holds all measurements of the metric.</param>
    /// <param name="id">The metric.</param>
    public static void Recount(this TeamBook team, MetricId id)
    {
        if (team.Metrics.Find(id) is not { } metric)
        {
            return;
        }

        decimal? value = null;
        NodaTime.LocalDate? on = null;
        foreach (var measurement in team.Measurements.Items.Where(m => m.Metric == id).OrderBy(m => m.Id.Value).ToList())
        {
            value = measurement.Added ? (value ?? team.FirstValue(metric)) + measurement.Amount : measurement.Amount;
            on = on > measurement.On ? on : measurement.On;
            if (measurement.Value != value)
            {
                team.Measurements.Put(measurement with { Value = value.Value });
            }
        }

        if ((metric.Value, metric.RecordedOn) != (value, on))
        {
            team.Metrics.Put(metric with { Value = value, RecordedOn = on });
        }
    }

    /// <summary>What a metric stands at before its first reading: a total at 0, a level where its first goal began.</summary>
    public static decimal FirstValue(this TeamBook team, Metric metric) =>
        metric.Shape == MetricShape.Cumulative ? 0 : team.Goals.Items.FirstOrDefault(g => g.Metric == metric.Id)?.Baseline ?? 0;
}
