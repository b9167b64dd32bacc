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
    /// <param name="figures">The file's, one a metric and day, in their order.</param>
    /// <param name="areTotals">Whether the figures of a total are what it stood at, not what it grew by.</param>
    /// <returns>The plan, and the figures that are new or other than those that are there, by metric and day.</returns>
    public static (ImportPlan Plan, ArraySegment<ImportedFigure> Fresh) Plan(
        ICoachReader reader, TeamBook team, ArraySegment<ImportedFigure> figures, bool areTotals)
    {
        var metrics = new List<ImportedMetric>();
        var steps = new List<ImportStep>();
        var fresh = new ImportedFigure[figures.Count];
        var count = 0;
        for (var rest = figures; rest.Count > 0;)
        {
            var metric = team.Metrics.Get(rest[0].Metric);
            var sorted = While(rest, f => f.Metric == metric.Id);
            rest = rest[sorted.Count..];
            var isTotals = areTotals && metric.Shape == MetricShape.Cumulative;
            var there = reader.ImportedFigures(team.Id, metric.Id).ToDictionary(f => f.On, f => f.Amount);
            var (first, changed, same) = (count, 0, 0);
            foreach (var figure in isTotals ? Growth(sorted) : sorted)
            {
                var isThere = there.TryGetValue(figure.On, out var old);
                if (isThere && old == figure.Amount)
                {
                    same++;
                    continue;
                }

                fresh[count++] = figure;
                changed += isThere ? 1 : 0;
            }

            var changes = new ArraySegment<ImportedFigure>(fresh, first, count - first);
            var started = Started(team, metric);
            var isAdded = metric.Shape == MetricShape.Cumulative && !isTotals;
            metrics.Add(new ImportedMetric(
                metric.Id, changes.Count - changed, changed, same,
                isAdded && started is { } from ? changes.Count(f => f.On < from) : 0,
                changes.Count > 0 ? changes[0].On : null, changes.Count > 0 ? changes[^1].On : null));
            if (changes.Count > 0)
            {
                steps.AddRange(isAdded
                    ? Additions(metric, changes, there, started)
                    : Readings(metric, isTotals ? sorted : changes, started));
            }
        }

        return (new ImportPlan(metrics, steps), new ArraySegment<ImportedFigure>(fresh, 0, count));
    }

    /// <summary>The first total is where the growth begins: what it had grown by until then, nobody knows.</summary>
    private static IEnumerable<ImportedFigure> Growth(ArraySegment<ImportedFigure> totals) =>
        totals.Zip(totals.Skip(1), (before, after) => after with { Amount = after.Amount - before.Amount });

    /// <summary>The first day of the oldest open goal on a metric; null where none is open.</summary>
    private static LocalDate? Started(TeamBook team, Metric metric) =>
        team.Goals.Items.Where(g => g.IsOpen && g.Metric == metric.Id).Select(g => (LocalDate?)g.Start).Min();

    /// <summary>What is added to a total, a record a week since a goal began, else in one; never before the latest record.</summary>
    private static IEnumerable<ImportStep> Additions(
        Metric metric, ArraySegment<ImportedFigure> changes, Dictionary<LocalDate, decimal> there, LocalDate? started) =>
        ByWeek(started is { } from ? From(changes, from) : changes, started)
            .Select(week => (On: Latest(metric, week[^1].On), Amount: week.Sum(f => f.Amount - there.GetValueOrDefault(f.On))))
            .GroupBy(step => step.On)
            .Select(day => new ImportStep(metric.Id, day.Key, Added: true, day.Sum(step => step.Amount)))
            .Where(step => step.Amount != 0);

    /// <summary>What a level stood at, the last reading of each week since a goal began, else the last; none before the latest record.</summary>
    private static IEnumerable<ImportStep> Readings(Metric metric, ArraySegment<ImportedFigure> readings, LocalDate? started) =>
        ByWeek(metric.RecordedOn is { } on ? From(readings, on) : readings, started)
            .Select(week => new ImportStep(metric.Id, week[^1].On, Added: false, week[^1].Amount));

    /// <summary>The weeks since a goal began, and all before it as one; all as one where no goal did.</summary>
    private static IEnumerable<ArraySegment<ImportedFigure>> ByWeek(ArraySegment<ImportedFigure> figures, LocalDate? started)
    {
        while (figures.Count > 0)
        {
            var first = WeekOf(figures[0].On, started);
            var week = While(figures, f => WeekOf(f.On, started) == first);
            figures = figures[week.Count..];
            yield return week;
        }
    }

    private static LocalDate? WeekOf(LocalDate day, LocalDate? started) => started is { } from && day >= from ? Weeks.MondayOf(day) : null;

    private static ArraySegment<ImportedFigure> From(ArraySegment<ImportedFigure> figures, LocalDate day) =>
        figures[While(figures, f => f.On < day).Count..];

    /// <summary>The first figures, for as long as they are so.</summary>
    private static ArraySegment<ImportedFigure> While(ArraySegment<ImportedFigure> figures, Predicate<ImportedFigure> isSo)
    {
        var count = 0;
        while (count < figures.Count && isSo(figures[count]))
        {
            count++;
        }

        return figures[..count];
    }

    private static LocalDate Latest(Metric metric, LocalDate on) => metric.RecordedOn is { } recorded && recorded > on ? recorded : on;
}
