namespace CoachBot.Application.Replies;

/// <summary>A table's texts, the width of each column, and which columns hold figures and stand at the right.</summary>
public sealed record TableLayout(
    IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int> Widths, IReadOnlyList<bool> Figures)
{
    /// <summary>Two blanks.</summary>
    public const string Gap = "  ";

    /// <summary>Lays a table out; a row that is too short is filled up with empty cells.</summary>
    public static TableLayout Of(Block.Table table, PlainInlines inlines)
    {
        var columns = table.Rows.Select(row => row.Count).Append(table.Head.Count).Max();
        IReadOnlyList<string> Fill(IEnumerable<string> cells) => [.. cells.Concat(Enumerable.Repeat("", columns)).Take(columns)];

        var head = Fill(table.Head.Select(Printable.Of));
        IReadOnlyList<string>[] rows = [.. table.Rows.Select(row => Fill(row.Select(inlines.Text)))];
        return new TableLayout(
            head,
            rows,
            [.. Enumerable.Range(0, columns).Select(i => rows.Append(head).Max(row => TextWidth.Of(row[i])))],
            [.. Enumerable.Range(0, columns).Select(i => HoldsFigures(table, i))]);
    }

    /// <summary>A row's cells, each filled up to its column's width.</summary>
    public IEnumerable<string> Cells(IReadOnlyList<string> row) => row.Select((text, i) =>
        Figures[i] ? TextWidth.PadLeft(text, Widths[i]) : TextWidth.PadRight(text, Widths[i]));

    public string Aligned(IReadOnlyList<string> row) => string.Join(Gap, Cells(row));

    private static bool HoldsFigures(Block.Table table, int column) =>
        table.Rows.Count > 0 && table.Rows.All(row => column < row.Count && StartsWithFigure(row[column].Parts));

    private static bool StartsWithFigure(IReadOnlyList<Inline> parts) => parts switch
    {
        [Inline.Number, ..] or [Inline.Amount] => true,
        [Inline.Bold bold, ..] => StartsWithFigure(bold.Parts),
        _ => false,
    };
}
