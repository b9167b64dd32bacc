using CoachBot.Application.Replies;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Terminal;

/// <summary>Each block in colour, within a width in columns.</summary>
internal sealed class SpectreBlocks(SpectreInlines inlines, int width) : IBlockVisitor<IRenderable>
{
    private const int BarCells = 20;
    private const int DayColumns = 3;
    private const int SignColumns = 2;

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public IRenderable Visit(Block.Text block) => inlines.Prose(block.Line);

    public IRenderable Visit(Block.Heading block) => inlines.Append(new Prose(), block.Line, Palette.Heading);

    public IRenderable Visit(Block.Fields block)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (var field in block.Items)
            grid.AddRow(new Prose().Append(Printable.Of(field.Name), Palette.Quiet), inlines.Prose(field.Value));
        return grid;
    }

    public IRenderable Visit(Block.Table block)
    {
        var layout = TableLayout.Of(block, inlines.Plain);
        var table = new Table { Border = new LightBorder(), BorderStyle = Palette.Quiet };
        for (var i = 0; i < layout.Head.Count; i++)
        {
            table.AddColumn(new TableColumn(new Prose().Append(layout.Head[i], Palette.Quiet))
            {
                Alignment = layout.Figures[i] ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, i == layout.Head.Count - 1 ? 0 : Flow.Gap.Length, 0),
            });
        }

        foreach (var row in block.Rows)
            table.AddRow(row.Take(layout.Head.Count).Select(inlines.Prose));
        return new LightTable(table);
    }

    public IRenderable Visit(Block.Meter block)
    {
        var filled = TextPictures.Filled(block.Share, BarCells);
        var bar = Label(block.Label)
            .Append(new string('━', filled), Palette.Good)
            .Append(new string('─', BarCells - filled), Palette.Quiet);
        return Words(bar, block.Words);
    }

    public IRenderable Visit(Block.Heatmap block)
    {
        var lines = new List<IRenderable> { inlines.Append(Label(block.Label), block.Words) };
        if (block.Weeks.Count == 0)
            return lines[0];

        var map = block with { Weeks = [.. block.Weeks.TakeLast(Math.Max(1, (width - DayColumns) / SignColumns))] };
        lines.AddRange(Weekdays.Select((day, i) => Row(day, TextPictures.Row(map, i))));
        lines.AddRange(Legend(TextPictures.Used(map)));
        return new Rows(lines);
    }

    public IRenderable Visit(Block.Sparkline block)
    {
        var room = Math.Max(1, width - TextWidth.Of(Printable.Of(block.Label)) - Flow.Gap.Length);
        var spark = TextPictures.Spark([.. block.Values.TakeLast(room)]);
        return Words(Label(block.Label).Append(spark, Palette.Good), block.Words);
    }

    public IRenderable Visit(Block.PacingLine block)
    {
        var track = Label(block.Label);
        foreach (var sign in TextPictures.Track(block.Value, block.Line, BarCells))
        {
            track.Append(sign.ToString(), sign switch
            {
                '●' when block.Value >= block.Line => Palette.Good,
                '●' => Palette.Strong,
                '|' => Palette.Line,
                _ => Palette.Quiet,
            });
        }

        return Words(track, block.Words);
    }

    private static Prose Label(string label) =>
        label.Length == 0 ? new Prose() : new Prose().Append(Printable.Of(label) + Flow.Gap, Palette.Quiet);

    private Prose Words(Prose picture, Line words) => inlines.Append(picture.Append(" ", Palette.Normal), words);

    private static Prose Row(string day, IEnumerable<HeatCell> cells)
    {
        var row = new Prose().Append(day, Palette.Quiet);
        foreach (var cell in cells)
            row.Append($" {TextPictures.Sign(cell)}", Palette.Of(cell));
        return row;
    }

    private IEnumerable<IRenderable> Legend(IEnumerable<HeatCell> cells) =>
        Flow.Lines(cells, cell => SignColumns + TextPictures.Meaning(cell).Length, width).Select(LegendLine);

    private static Prose LegendLine(IReadOnlyList<HeatCell> cells)
    {
        var line = new Prose();
        foreach (var (i, cell) in cells.Index())
        {
            line.Append((i == 0 ? "" : Flow.Gap) + TextPictures.Sign(cell), Palette.Of(cell))
                .Append($" {TextPictures.Meaning(cell)}", Palette.Quiet);
        }

        return line;
    }
}
