namespace CoachBot.Application.Replies;

/// <summary>
/// Each block as rows that a phone shows without breaking them: its words first, its picture below. How a row is written is the
/// platform's.
/// </summary>
/// <param name="plain">The text of a table's cells.</param>
public abstract class PhoneBlocks<TRow>(PlainInlines plain) : IBlockVisitor<IEnumerable<TRow>>
{
    /// <summary>The columns of a block of code that fit on a phone.</summary>
    private const int PhoneColumns = 34;
    private const int BarCells = 10;
    private const int TrackCells = 20;
    private const int DayColumns = 3;
    private const int SignColumns = 2;

    /// <summary>A line of code is one column a sign, but signs may be made of many characters.</summary>
    private const int LongestCodeLine = 200;

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public IEnumerable<TRow> Visit(Block.Text block) => Words(block.Line.Parts);

    public IEnumerable<TRow> Visit(Block.Heading block) => Heading(block.Line);

    public IEnumerable<TRow> Visit(Block.Fields block) => block.Items.SelectMany(field => Words(field.Name, field.Value));

    public IEnumerable<TRow> Visit(Block.Table block)
    {
        var layout = TableLayout.Of(block, plain);
        var lines = layout.Rows.Prepend(layout.Head).Select(row => CodeLine(layout.Aligned(row).TrimEnd())).ToList();
        return layout.Widths.Sum() + ((layout.Widths.Count - 1) * TableLayout.Gap.Length) <= PhoneColumns
            && lines.TrueForAll(line => line.Length <= LongestCodeLine)
            ? Code(lines.Where(line => line.Length > 0))
            : List(block);
    }

    public IEnumerable<TRow> Visit(Block.Meter block) => Picture(block.Label, block.Words, TextPictures.Bar(block.Share, BarCells));

    public IEnumerable<TRow> Visit(Block.Heatmap block)
    {
        var map = block with { Weeks = [.. block.Weeks.TakeLast((PhoneColumns - DayColumns) / SignColumns)] };
        var legend = string.Join(", ", TextPictures.Used(map).Select(cell => $"{TextPictures.Sign(cell)} {TextPictures.Meaning(cell)}"));
        return map.Weeks.Count == 0 ? Words(map.Label, map.Words)
            :
            [
                .. Words(map.Label, map.Words),
                .. Code(Weekdays.Select((day, i) => $"{day} {string.Join(' ', TextPictures.Row(map, i).Select(TextPictures.Sign))}")),
                .. Small(legend),
            ];
    }

    public IEnumerable<TRow> Visit(Block.Sparkline block) =>
        Picture(block.Label, block.Words, TextPictures.Spark([.. block.Values.TakeLast(PhoneColumns)]));

    public IEnumerable<TRow> Visit(Block.PacingLine block) =>
        Picture(block.Label, block.Words, TextPictures.Track(block.Value, block.Line, TrackCells));

    /// <summary>A line of words; none where it is blank.</summary>
    protected abstract IEnumerable<TRow> Words(IReadOnlyList<Inline> parts);

    protected abstract IEnumerable<TRow> Heading(Line line);

    /// <summary>A row of a table that is too wide for columns.</summary>
    protected abstract IEnumerable<TRow> Item(IReadOnlyList<Inline> parts);

    /// <summary>Small and grey; none where it is blank.</summary>
    protected abstract IEnumerable<TRow> Small(string text);

    /// <summary>Lines in one width, in one frame; none of them is blank.</summary>
    protected abstract IEnumerable<TRow> Code(IEnumerable<string> lines);

    /// <summary>A picture of one line, in one width.</summary>
    protected abstract IEnumerable<TRow> Picture(string picture);

    /// <summary>What a line of code is changed to so that it can't end its frame.</summary>
    protected virtual string CodeLine(string line) => line;

    private IEnumerable<TRow> Picture(string label, Line words, string picture) => [.. Words(label, words), .. Picture(picture)];

    /// <summary>What is too wide: a line for each row, its first cell bold, and the columns' names above.</summary>
    private IEnumerable<TRow> List(Block.Table table)
    {
        var head = string.Join(" · ", table.Head.Where(name => !string.IsNullOrWhiteSpace(name)).Select(Printable.Of));
        var rows = table.Rows.Select(row => row.Where(cell => !string.IsNullOrWhiteSpace(plain.Text(cell))).ToList());
        return [.. Small(head), .. rows.Where(cells => cells.Count > 0).SelectMany(Item)];
    }

    private IEnumerable<TRow> Item(List<Line> cells) => Item(
        [new Inline.Bold(cells[0].Parts), .. cells.Skip(1).SelectMany(cell => cell.Parts.Prepend(new Inline.Plain(" · ")))]);

    private IEnumerable<TRow> Words(string label, Line words) => string.IsNullOrWhiteSpace(label)
        ? Words(words.Parts)
        : Words([new Inline.Bold([new Inline.Plain(Printable.Of(label) + ":")]), new Inline.Plain(" "), .. words.Parts]);
}
