using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Imports;

/// <summary>The cells of a file, as often as they are wanted.</summary>
internal sealed class SheetCells(FileText text, char delimiter, SheetColumns columns, IReadOnlyList<Metric> metrics)
{
    /// <summary>Some 40 µs of work.</summary>
    private const int LinesAtOnce = 100;

    private readonly LineFaults _faults = new();
    private readonly List<string> _unknown = [];
    private readonly Dictionary<string, Metric?> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Metrics that are named and that nobody knows.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <exception cref="UserError">A line that was read could not be.</exception>
    public void ThrowFaults() => _faults.ThrowIfAny();

    /// <summary>
    /// Gives the processor to whoever waits for it. A short command that finds a long file at work would otherwise wait until the system's
    /// scheduler looks again, which may take 4 ms.
    /// </summary>
    public static void LetOthersGo() => Thread.Yield();

    /// <summary>In the order of the file.</summary>
    /// <exception cref="UserError">There are too many.</exception>
    public IEnumerable<SheetCell> Read()
    {
        using var opened = text.Open();
        var (lines, count) = (columns.HasHeadings ? -1 : 0, 0);
        foreach (var record in CsvReader.Read(opened, delimiter))
        {
            if (++lines > SheetReader.MostLines)
            {
                throw new UserError(ImportTexts.TooLong(SheetReader.MostLines));
            }

            if (lines % LinesAtOnce == 0)
            {
                LetOthersGo();
            }

            if (lines == 0 || DateOf(record) is not { } date)
            {
                continue;
            }

            var named = columns.Name is { } name ? MetricOf(record[name]) : null;
            foreach (var (column, metric) in columns.Values)
            {
                if (NumberOf(record, column) is { } number)
                {
                    yield return ++count <= SheetReader.MostFigures
                        ? new SheetCell(record.Line, date, number, metric ?? named)
                        : throw new UserError(ImportTexts.TooMany(SheetReader.MostFigures));
                }
            }
        }
    }

    /// <summary>The date of a record; null where something other than its numbers is wrong with it.</summary>
    private FileDate? DateOf(CsvRecord record)
    {
        if (record.Count != columns.Headings.Count)
        {
            return Fault(record, ImportTexts.FieldCount(record.Count, columns.Headings.Count));
        }

        if (columns.Name is { } at && (record[at].Length == 0 || SheetColumns.IsFormula(record[at])))
        {
            return Fault(record, record[at].Length == 0 ? ImportTexts.NoName() : ImportTexts.Formula(Shown(record[at])));
        }

        return FileDate.Read(record[columns.Date]) ?? Fault(record, ImportTexts.NotADate(Shown(record[columns.Date])));
    }

    /// <summary>The number of a column; null where there is none.</summary>
    private FileNumber? NumberOf(CsvRecord record, int column)
    {
        var field = record[column];
        if (FileNumber.Read(field) is { } number)
        {
            return number;
        }

        // In a file of several numbers a day may lack one.
        if (field.Length > 0 || columns.Values.Count == 1)
        {
            Fault(record, SheetColumns.IsFormula(field) ? ImportTexts.Formula(Shown(field)) : ImportTexts.NotANumber(Shown(field)));
        }

        return null;
    }

    private FileDate? Fault(CsvRecord record, Line fault)
    {
        _faults.Add(record.Line, fault);
        return null;
    }

    /// <summary>The metric of a name; one that nobody knows is noted.</summary>
    private Metric? MetricOf(ReadOnlySpan<char> name)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var metric))
        {
            known[name] = metric = SheetColumns.Find(metrics, name.ToString());
            if (metric is null)
            {
                _unknown.Add(name.ToString());
            }
        }

        return metric;
    }

    private static string Shown(ReadOnlySpan<char> field) => field.Length <= 40 ? field.ToString() : string.Concat(field[..40], "…");
}
