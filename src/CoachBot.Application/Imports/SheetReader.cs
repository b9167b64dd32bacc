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
    private const decimal Largest = 1_000_000_000_000m;

    /// <exception cref="UserError">Something of it can't be read.</exception>
    public static Sheet Read(IncomingFile file, ImportWish wish, IReadOnlyList<Metric> metrics)
    {
        var (text, encoding) = FileText.Read(file.Content.Span);
        var delimiter = CsvReader.DelimiterOf(text);
        var records = CsvReader.Read(text, delimiter).Take(MostLines + 2).ToList();
        if (records.Count == 0)
        {
            throw new UserError(ImportTexts.Empty());
        }

        if (records.Count > MostLines + 1)
        {
            throw new UserError(ImportTexts.TooLong(MostLines));
        }

        var columns = SheetColumns.Guess(records, wish, metrics);
        var cells = Cells(records, columns);
        var (dayFirst, isDateOpen) = DateOrder(cells, wish);
        var (comma, isNumberOpen) = DecimalMark(cells, delimiter, wish);
        var (figures, repeated) = Resolve(cells, columns, metrics, dayFirst, comma, wish.Today);
        return figures.Count == 0
            ? throw new UserError(ImportTexts.Empty())
            : new Sheet(
                encoding, delimiter, columns.Headings[columns.Date], [.. columns.Values.Select(v => columns.Headings[v.Column])],
                isDateOpen ? dayFirst : null, isNumberOpen ? comma : null, figures, repeated);
    }

    private static List<Cell> Cells(List<CsvRecord> records, SheetColumns columns)
    {
        var faults = new LineFaults();
        var cells = new List<Cell>(records.Count);
        foreach (var (line, fields) in records.Skip(columns.HasHeadings ? 1 : 0))
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

            foreach (var (column, metric) in columns.Values)
            {
                // In a file of several numbers a day may lack one.
                if (fields[column].Length == 0 && columns.Values.Count > 1)
                {
                    continue;
                }

                if (FileNumber.Read(fields[column]) is { } number)
                {
                    cells.Add(new Cell(line, date, number, metric, name));
                }
                else
                {
                    faults.Add(line, SheetColumns.IsFormula(fields[column]) ? ImportTexts.Formula(Shown(fields[column])) : ImportTexts.NotANumber(Shown(fields[column])));
                }
            }
        }

        faults.ThrowIfAny();
        return cells;
    }

    /// <summary>Whether the day comes first, and whether it is the speaker's settings alone that say so.</summary>
    private static (bool DayFirst, bool IsOpen) DateOrder(List<Cell> cells, ImportWish wish)
    {
        int? day = null, month = null;
        var isOpen = false;
        for (var i = 0; i < cells.Count; i++)
        {
            day ??= cells[i].Date.OnlyDayFirst ? i : null;
            month ??= cells[i].Date.OnlyMonthFirst ? i : null;
            isOpen |= cells[i].Date.Clear is null;
        }

        return (day, month) switch
        {
            ({ } d, { } m) => throw new UserError(ImportTexts.BothOrders(cells[d].Line, cells[d].Date.ToString(), cells[m].Line, cells[m].Date.ToString())),
            ({ }, null) => (true, false),
            (null, { }) => (false, false),
            _ => (wish.Dates != DateFormat.MonthDay, isOpen),
        };
    }

    private static (bool Comma, bool IsOpen) DecimalMark(List<Cell> cells, char delimiter, ImportWish wish)
    {
        int? point = null, comma = null;
        var isOpen = false;
        for (var i = 0; i < cells.Count; i++)
        {
            point ??= cells[i].Number.OnlyWithPoint ? i : null;
            comma ??= cells[i].Number.OnlyWithComma ? i : null;
            isOpen |= cells[i].Number.IsOpen;
        }

        return (point, comma) switch
        {
            ({ } p, { } c) => throw new UserError(ImportTexts.BothMarks(cells[p].Line, cells[c].Line)),
            (null, { }) => (true, false),
            ({ }, null) => (false, false),
            _ => (delimiter == ';' || wish.Numbers == NumberFormat.Continental, isOpen),
        };
    }

    private static (List<ImportedFigure> Figures, int Repeated) Resolve(
        List<Cell> cells, SheetColumns columns, IReadOnlyList<Metric> metrics, bool dayFirst, bool comma, LocalDate today)
    {
        var faults = new LineFaults();
        var unknown = new List<string>();
        var names = new Dictionary<string, Metric?>(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<(MetricId, LocalDate), (int Line, decimal Amount)>(cells.Count);
        var figures = new List<ImportedFigure>(cells.Count);
        var repeated = 0;
        foreach (var cell in cells)
        {
            var metric = cell.Metric ?? MetricOf(cell.Name!, names, metrics);
            if (metric is null)
            {
                if (!unknown.Contains(cell.Name!, StringComparer.OrdinalIgnoreCase))
                {
                    unknown.Add(cell.Name!);
                }

                continue;
            }

            var amount = cell.Number.In(comma);
            var date = cell.Date.In(dayFirst);
            if (Fault(amount, date, today) is { } fault)
            {
                faults.Add(cell.Line, fault);
            }
            else if (seen.TryGetValue((metric.Id, date!.Value), out var before))
            {
                repeated += before.Amount == amount ? 1 : 0;
                if (before.Amount != amount)
                {
                    faults.Add(cell.Line, ImportTexts.TwoFigures(date.Value, before.Line));
                }
            }
            else
            {
                seen.Add((metric.Id, date.Value), (cell.Line, amount!.Value));
                figures.Add(new ImportedFigure(metric.Id, date.Value, amount.Value));
            }
        }

        faults.ThrowIfAny();
        return unknown.Count > 0 ? throw SheetColumns.Unknown(unknown) : (figures, repeated);
    }

    private static Metric? MetricOf(string name, Dictionary<string, Metric?> names, IReadOnlyList<Metric> metrics)
    {
        if (!names.TryGetValue(name, out var metric))
        {
            names[name] = metric = SheetColumns.Find(metrics, name);
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

    private readonly record struct Cell(int Line, FileDate Date, FileNumber Number, Metric? Metric, string? Name);
}
