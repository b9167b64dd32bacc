using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Imports;

/// <summary>Works out what a file changes: which figures are new, and by which records the values move.</summary>
public static class ImportPlanner
{
    /// <param name="reader">What is there.</param>
    /// <param name="team">The team's book.</param>
    /// <param name="figures">The file's, one a metric and day.</param>
    /// <param name="areTotals">Whether the figures of a total are what it stood at, not what it grew by.</param>
    /// <returns>The plan, and the figures that are new or other than those that are there, by metric and day.</returns>
    public static (ImportPlan Plan, List<ImportedFigure> Fresh) Plan(
        ICoachReader reader, TeamBook team, IReadOnlyList<ImportedFigure> figures, bool areTotals)
    {
        var metrics = new List<ImportedMetric>();
        var steps = new List<ImportStep>();
        var fresh = new List<ImportedFigure>(figures.Count);
        foreach (var group in figures.GroupBy(f => f.Metric).OrderBy(g => g.Key.Value))
        {
            var metric = team.Metrics.Get(group.Key);
            var isTotals = areTotals && metric.Shape == MetricShape.Cumulative;
            List<ImportedFigure> sorted = [.. group.OrderBy(f => f.On)];
            var growth = isTotals ? Growth(sorted) : sorted;
            var there = reader.ImportedFigures(team.Id, metric.Id).ToDictionary(f => f.On, f => f.Amount);
            var changes = growth.Where(f => !there.TryGetValue(f.On, out var old) || old != f.Amount).ToList();
            var changed = changes.Count(f => there.ContainsKey(f.On));
            var started = Started(team, metric);
            var isAdded = metric.Shape == MetricShape.Cumulative && !isTotals;
            metrics.Add(new ImportedMetric(
                metric.Id, changes.Count - changed, changed, growth.Count - changes.Count,
                isAdded && started is { } from ? changes.Count(f => f.On < from) : 0,
                changes.Count > 0 ? changes[0].On : null, changes.Count > 0 ? changes[^1].On : null));
            fresh.AddRange(changes);
            if (changes.Count > 0)
            {
                steps.AddRange(isAdded
                    ? Additions(metric, changes, there, started)
                    : Readings(metric, isTotals ? sorted : changes, started));
            }
        }

        return (new ImportPlan(metrics, steps), fresh);
    }

    /// <summary>The first total is where the growth begins: what it had grown by until then, nobody knows.</summary>
    private static List<ImportedFigure> Growth(List<ImportedFigure> totals) =>
        [.. totals.Zip(totals.Skip(1), (before, after) => after with { Amount = after.Amount - before.Amount })];

    /// <summary>The first day of the oldest open goal on a metric; null where none is open.</summary>
    private static LocalDate? Started(TeamBook team, Metric metric) =>
        team.Goals.Items.Where(g => g.IsOpen && g.Metric == metric.Id).Select(g => (LocalDate?)g.Start).Min();

    /// <summary>What is added to a total, a record a week since a goal began, else in one; never before the latest record.</summary>
    private static IEnumerable<ImportStep> Additions(
        Metric metric, List<ImportedFigure> changes, Dictionary<LocalDate, decimal> there, LocalDate? started) =>
        changes.Where(f => started is null || f.On >= started)
            .GroupBy(f => started is null ? default(LocalDate?) : Weeks.MondayOf(f.On))
            .Select(week => (On: Latest(metric, week.Last().On), Amount: week.Sum(f => f.Amount - there.GetValueOrDefault(f.On))))
            .GroupBy(step => step.On)
            .Select(day => new ImportStep(metric.Id, day.Key, Added: true, day.Sum(step => step.Amount)))
            .Where(step => step.Amount != 0);

    /// <summary>What a level stood at, the last reading of each week since a goal began, else the last; none before the latest record.</summary>
    private static IEnumerable<ImportStep> Readings(Metric metric, List<ImportedFigure> readings, LocalDate? started) =>
        readings.Where(f => metric.RecordedOn is not { } on || f.On >= on)
            .GroupBy(f => started is null || f.On < started ? default(LocalDate?) : Weeks.MondayOf(f.On))
            .Select(week => week.Last())
            .Select(f => new ImportStep(metric.Id, f.On, Added: false, f.Amount));

    private static LocalDate Latest(Metric metric, LocalDate on) => metric.RecordedOn is { } recorded && recorded > on ? recorded : on;
}
