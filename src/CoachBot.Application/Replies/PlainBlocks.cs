namespace CoachBot.Application.Replies;

/// <summary>Each block as lines of plain text.</summary>
internal sealed class PlainBlocks(PlainInlines inlines) : IBlockVisitor<IEnumerable<string>>
{
    private const int BarCells = 10;
    private const int TrackCells = 20;

    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public IEnumerable<string> Visit(Block.Text block) => [inlines.Text(block.Line)];

    public IEnumerable<string> Visit(Block.Heading block) => [inlines.Text(block.Line)];

    public IEnumerable<string> Visit(Block.Fields block) =>
        block.Items.Select(field => $"{Printable.Of(field.Name)}: {inlines.Text(field.Value)}");

    public IEnumerable<string> Visit(Block.Table block)
    {
        var table = TableLayout.Of(block, inlines);
        return table.Rows.Prepend(table.Head).Select(table.Aligned);
    }

    public IEnumerable<string> Visit(Block.Meter block) =>
        [Labelled(block.Label, $"[{TextPictures.Bar(block.Share, BarCells)}] {inlines.Text(block.Words)}")];

    public IEnumerable<string> Visit(Block.Heatmap block)
    {
        var days = block.Weeks.Count == 0 ? [] : Weekdays.Select((day, i) => $"{day} {Signs(TextPictures.Row(block, i))}");
        var legend = string.Join("  ", TextPictures.Used(block).Select(cell => $"{TextPictures.Sign(cell)} {TextPictures.Meaning(cell)}"));
        return [Labelled(block.Label, inlines.Text(block.Words)), .. days, .. legend.Length == 0 ? (string[])[] : [legend]];
    }

    public IEnumerable<string> Visit(Block.Sparkline block) =>
        [Labelled(block.Label, $"{TextPictures.Spark(block.Values)} {inlines.Text(block.Words)}".TrimStart())];

    public IEnumerable<string> Visit(Block.PacingLine block) =>
        [Labelled(block.Label, $"[{TextPictures.Track(block.Value, block.Line, TrackCells)}] {inlines.Text(block.Words)}")];

    private static string Signs(IEnumerable<HeatCell> cells) => string.Join(' ', cells.Select(TextPictures.Sign));

    private static string Labelled(string label, string text) => label.Length == 0 ? text : $"{Printable.Of(label)}: {text}";
}
