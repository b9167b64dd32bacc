using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>Each block as rows that a phone shows without breaking them: its words first, its picture below.</summary>
internal sealed class SlackRows(SlackInlines inlines) : IBlockVisitor<IEnumerable<Row>>
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

    public IEnumerable<Row> Visit(Block.Text block) => Words(block.Line.Parts);

    /// <summary>A header where it is nothing but words; bold where somebody is mentioned, or it is too long for one.</summary>
    public IEnumerable<Row> Visit(Block.Heading block)
    {
        var elements = inlines.Elements(block.Line.Parts, SlackLimits.SectionText, bold: true);
        return elements is [RichTextRun { Style.Bold: true, Text: var text }] && text.Trim().Length <= SlackLimits.HeaderText
            ? [Row.Of(RowKind.Heading, Printable.Of(text).Trim())]
            : Rows(elements).Select(row => row with { Apart = true });
    }

    public IEnumerable<Row> Visit(Block.Fields block) => block.Items.SelectMany(field => Words(field.Name, field.Value));

    public IEnumerable<Row> Visit(Block.Table block)
    {
        var layout = TableLayout.Of(block, inlines.Plain);
        var lines = layout.Rows.Prepend(layout.Head).Select(row => layout.Aligned(row).TrimEnd()).ToList();
        return layout.Widths.Sum() + ((layout.Widths.Count - 1) * TableLayout.Gap.Length) <= PhoneColumns
            && lines.TrueForAll(line => line.Length <= LongestCodeLine)
            ? Code(lines)
            : List(block);
    }

    public IEnumerable<Row> Visit(Block.Meter block) => Picture(block.Label, block.Words, TextPictures.Bar(block.Share, BarCells));

    public IEnumerable<Row> Visit(Block.Heatmap block)
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

    public IEnumerable<Row> Visit(Block.Sparkline block) =>
        Picture(block.Label, block.Words, TextPictures.Spark([.. block.Values.TakeLast(PhoneColumns)]));

    public IEnumerable<Row> Visit(Block.PacingLine block) =>
        Picture(block.Label, block.Words, TextPictures.Track(block.Value, block.Line, TrackCells));

    private IEnumerable<Row> Picture(string label, Line words, string picture) =>
        [.. Words(label, words), .. Rows(inlines.Elements([new Inline.Code(picture)], SlackLimits.SectionText))];

    private static IEnumerable<Row> Code(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0).Select(line => Row.Of(RowKind.Code, line));

    /// <summary>What is too wide: a line for each row, its first cell bold, and the columns' names above.</summary>
    private IEnumerable<Row> List(Block.Table table)
    {
        var head = string.Join(" · ", table.Head.Where(name => !string.IsNullOrWhiteSpace(name)).Select(Printable.Of));
        var rows = table.Rows.Select(row => row.Where(cell => !string.IsNullOrWhiteSpace(inlines.Plain.Text(cell))).ToList());
        return [.. Small(head), .. rows.Where(cells => cells.Count > 0).SelectMany(Item)];
    }

    private IEnumerable<Row> Item(List<Line> cells)
    {
        var others = cells.Skip(1).SelectMany(cell => cell.Parts.Prepend(new Inline.Plain(" · ")));
        return Words([new Inline.Bold(cells[0].Parts), .. others]);
    }

    private static IEnumerable<Row> Small(string text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [Row.Of(RowKind.Small, TextCut.To(text.Trim(), SlackLimits.ContextText))];

    private IEnumerable<Row> Words(string label, Line words) => string.IsNullOrWhiteSpace(label)
        ? Words(words.Parts)
        : Words([new Inline.Bold([new Inline.Plain(Printable.Of(label) + ":")]), new Inline.Plain(" "), .. words.Parts]);

    private IEnumerable<Row> Words(IReadOnlyList<Inline> parts) => Rows(inlines.Elements(parts, SlackLimits.SectionText));

    private static IEnumerable<Row> Rows(IReadOnlyList<RichTextElement> elements) => elements.Count == 0 ? [] : [new Row(elements)];
}
