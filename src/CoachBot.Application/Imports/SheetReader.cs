using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Imports;

/// <summary>Reads a whole file, or none of it: every bad line is named with what would be right.</summary>
public static class SheetReader
{
    public const int MostLines = 200_000;
    public const int MostFigures = 400_000;
    private const decimal Largest = 1_000_000_000_000m;

    /// <exception cref="UserError">Something of it can't be read.</exception>
    public static Sheet Read(IncomingFile file, ImportWish wish, IReadOnlyList<Metric> metrics)
    {
        var text = FileText.Of(file);
        var delimiter = DelimiterOf(text);
        using var opened = text.Open();
        using var records = CsvReader.Read(opened, delimiter).GetEnumerator();
        var sample = new List<CsvRecord>(SheetColumns.Sample);
        while (sample.Count < SheetColumns.Sample && records.MoveNext())
        {
            sample.Add(records.Current);
        }

        var columns = sample.Count > 0 ? SheetColumns.Guess(sample, wish, metrics) : throw new UserError(ImportTexts.Empty());
        var unknown = new List<string>();
        var cells = new List<SheetCell>((int)Math.Min((long)file.Lines * columns.Values.Count, MostFigures));
        AddCells(cells, Rest(sample, records, columns), columns, metrics, unknown);
        var (dayFirst, isDateOpen) = CellOrders.OfDates(cells, wish);
        var (comma, isNumberOpen) = CellOrders.OfDecimals(cells, delimiter, wish);
        var (figures, repeated) = Resolve(cells, dayFirst, comma, wish.Today);
        return unknown.Count > 0 ? throw SheetColumns.Unknown(unknown)
            : figures.Count == 0 ? throw new UserError(ImportTexts.Empty())
            : new Sheet(
                text.Name, delimiter, columns.Headings[columns.Date], [.. columns.Values.Select(v => columns.Headings[v.Column])],
                isDateOpen ? dayFirst : null, isNumberOpen ? comma : null, figures, repeated);
    }

    private static char DelimiterOf(FileText text)
    {
        using var first = text.Open();
        return CsvReader.DelimiterOf(first);
    }

    /// <summary>All records but the headings, each looked at once.</summary>
    private static IEnumerable<CsvRecord> Rest(List<CsvRecord> sample, IEnumerator<CsvRecord> records, SheetColumns columns)
    {
        var count = columns.HasHeadings ? -1 : 0;
        foreach (var record in sample)
        {
            if (++count > 0)
            {
                yield return record;
            }
        }

        while (records.MoveNext())
        {
            yield return ++count <= MostLines ? records.Current : throw new UserError(ImportTexts.TooLong(MostLines));
        }
    }

    private static void AddCells(
        List<SheetCell> cells, IEnumerable<CsvRecord> records, SheetColumns columns, IReadOnlyList<Metric> metrics, List<string> unknown)
    {
        var faults = new LineFaults();
        var names = new Dictionary<string, Metric?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, fields) in records)
        {
            if (fields.Length != columns.Headings.Count)
            {
                faults.Add(line, ImportTexts.FieldCount(fields.Length, columns.Headings.Count));
                continue;
            }

            var name = columns.Name is { } at ? fields[at] : null;
            if (name is not null && (name.Length == 0 || SheetColumns.IsFormula(name)))
            {
                faults.Add(line, name.Length == 0 ? ImportTexts.NoName() : ImportTexts.Formula(Shown(name)));
                continue;
            }

            if (FileDate.Read(fields[columns.Date]) is not { } date)
            {
                faults.Add(line, ImportTexts.NotADate(Shown(fields[columns.Date])));
                continue;
            }

            var named = name is null ? null : MetricOf(name, names, metrics, unknown);
            foreach (var (column, metric) in columns.Values)
            {
                // In a file of several numbers a day may lack one.
                if (fields[column].Length == 0 && columns.Values.Count > 1)
                {
                    continue;
                }

                if (FileNumber.Read(fields[column]) is { } number)
                {
                    if (cells.Count == MostFigures)
                    {
                        throw new UserError(ImportTexts.TooMany(MostFigures));
                    }

                    cells.Add(new SheetCell(line, date, number, metric ?? named));
                }
                else
                {
                    faults.Add(line, SheetColumns.IsFormula(fields[column]) ? ImportTexts.Formula(Shown(fields[column])) : ImportTexts.NotANumber(Shown(fields[column])));
                }
            }
        }

        faults.ThrowIfAny();
    }

    /// <summary>What the cells say; one whose metric nobody knows says nothing.</summary>
    private static (List<ImportedFigure> Figures, int Repeated) Resolve(List<SheetCell> cells, bool dayFirst, bool comma, LocalDate today)
    {
        var faults = new LineFaults();
        var seen = new Dictionary<(MetricId, LocalDate), (int Line, decimal Amount)>(cells.Count);
        var figures = new List<ImportedFigure>(cells.Count);
        var repeated = 0;
        foreach (var cell in cells)
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
            else if (!seen.TryAdd((metric, date!.Value), (cell.Line, amount!.Value)))
            {
                var before = seen[(metric, date.Value)];
                repeated += before.Amount == amount ? 1 : 0;
                if (before.Amount != amount)
                {
                    faults.Add(cell.Line, ImportTexts.TwoFigures(date.Value, before.Line));
                }
            }
            else
            {
                figures.Add(new ImportedFigure(metric, date.Value, amount.Value));
            }
        }

        faults.ThrowIfAny();
        return (figures, repeated);
    }

    /// <summary>The metric of a name; one that nobody knows is noted.</summary>
    private static Metric? MetricOf(string name, Dictionary<string, Metric?> names, IReadOnlyList<Metric> metrics, List<string> unknown)
    {
        if (!names.TryGetValue(name, out var metric))
        {
            names[name] = metric = SheetColumns.Find(metrics, name);
            if (metric is null)
            {
                unknown.Add(name);
            }
        }

        return metric;
    }

    private static Replies.Line? Fault(decimal? amount, LocalDate? date, LocalDate today) =>
        date is not { } day ? ImportTexts.NoSuchDay()
        : day > today ? ImportTexts.NotYet(day)
        : amount is not { } number ? ImportTexts.OtherMark()
        : Math.Abs(number) > Largest ? GoalRefusalTexts.TooLarge()
        : number * 1000 != decimal.Truncate(number * 1000) ? ImportTexts.TooFine()
        : null;

    private static string Shown(string field) => field.Length <= 40 ? field : field[..40] + "…";
}
