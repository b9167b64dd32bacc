using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Imports;

/// <summary>What the cells of a file say, once the order of its dates and decimals is known.</summary>
internal static class SheetFigures
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <param name="cells">One whose metric nobody knows says nothing.</param>
    /// <param name="count">How many have a metric.</param>
    /// <param name="dayFirst">Whether the day comes first where the order of a date is open.</param>
    /// <param name="comma">Whether a comma divides decimals.</param>
    /// <param name="today">No figure is of a later day.</param>
    /// <returns>One a metric and day, in their order; and how many lines say what an earlier one said already.</returns>
    /// <exception cref="UserError">A figure or its day can't be, or two lines contradict each other.</exception>
    public static (ArraySegment<ImportedFigure> Figures, int Repeated) Of(SheetCells cells, int count, bool dayFirst, bool comma, LocalDate today)
    {
        var faults = new LineFaults();
        var figures = new List<(ImportedFigure Figure, int Line)>(count);
        foreach (var cell in cells.Read())
        {
            if (cell.Metric is not { Id: var metric })
            {
                continue;
            }

            var amount = cell.Number.In(comma);
            var date = cell.Date.In(dayFirst);
            if (Fault(amount, date, today) is { } fault)
            {
                faults.Add(cell.Line, fault);
            }
            else
            {
                figures.Add((new ImportedFigure(metric, date!.Value, amount!.Value), cell.Line));
            }
        }

        figures.Sort(static (one, other) =>
            one.Figure.Metric.Value.CompareTo(other.Figure.Metric.Value) is var byMetric and not 0 ? byMetric
            : one.Figure.On.CompareTo(other.Figure.On) is var byDay and not 0 ? byDay
            : one.Line.CompareTo(other.Line));
        var distinct = Distinct(figures, faults);
        faults.ThrowIfAny();
        return (distinct, figures.Count - distinct.Count);
    }

    /// <summary>The first figure of each metric and day; another one of the same day is a fault.</summary>
    private static ArraySegment<ImportedFigure> Distinct(List<(ImportedFigure Figure, int Line)> figures, LineFaults faults)
    {
        var distinct = new ImportedFigure[figures.Count];
        var (count, firstLine) = (0, 0);
        foreach (var (figure, line) in figures)
        {
            if (count == 0 || distinct[count - 1] is var before && (before.Metric, before.On) != (figure.Metric, figure.On))
            {
                distinct[count++] = figure;
                firstLine = line;
            }
            else if (before.Amount != figure.Amount)
            {
                faults.Add(line, ImportTexts.TwoFigures(figure.On, firstLine));
            }
        }

        return new ArraySegment<ImportedFigure>(distinct, 0, count);
    }

    private static Line? Fault(decimal? amount, LocalDate? date, LocalDate today) =>
        date is not { } day ? ImportTexts.NoSuchDay()
        : day > today ? ImportTexts.NotYet(day)
        : amount is not { } number ? ImportTexts.OtherMark()
        : Math.Abs(number) > Largest ? GoalRefusalTexts.TooLarge()
        : number * 1000 != decimal.Truncate(number * 1000) ? ImportTexts.TooFine()
        : null;
}
