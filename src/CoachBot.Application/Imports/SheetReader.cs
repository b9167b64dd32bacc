using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Imports;

/// <summary>
/// Reads a whole file, or none of it: every bad line is named with what would be right. It goes over the file twice, first for the order
/// of its dates and decimals, then for its figures, and keeps nothing of it but them.
/// </summary>
public static class SheetReader
{
    public const int MostLines = 200_000;
    public const int MostFigures = 400_000;

    /// <exception cref="UserError">Something of it can't be read.</exception>
    public static Sheet Read(IncomingFile file, ImportWish wish, IReadOnlyList<Metric> metrics)
    {
        var text = FileText.Of(file);
        var delimiter = DelimiterOf(text);
        var sample = SampleOf(text, delimiter);
        var columns = sample.Count > 0 ? SheetColumns.Guess(sample, wish, metrics) : throw new UserError(ImportTexts.Empty());
        var cells = new SheetCells(text, delimiter, columns, metrics);
        var orders = new CellOrders(delimiter, wish);
        var count = 0;
        foreach (var cell in cells.Read())
        {
            count += cell.Metric is null ? 0 : 1;
            orders.Add(cell);
        }

        cells.ThrowFaults();
        var (dayFirst, isDateOpen) = orders.OfDates();
        var (comma, isNumberOpen) = orders.OfDecimals();
        var (figures, repeated) = SheetFigures.Of(cells, count, dayFirst, comma, wish.Today);
        return cells.Unknown.Count > 0 ? throw SheetColumns.Unknown(cells.Unknown)
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

    private static List<string[]> SampleOf(FileText text, char delimiter)
    {
        using var opened = text.Open();
        return [.. CsvReader.Read(opened, delimiter).Take(SheetColumns.Sample).Select(record => record.ToFields())];
    }
}
