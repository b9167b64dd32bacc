using CoachBot.Application.Replies;

namespace CoachBot.Slack.Rendering;

/// <summary>Each block as sentences for a notification and a screen reader: what a picture shows is said by its words alone.</summary>
internal sealed class SpokenBlocks(PlainInlines inlines) : IBlockVisitor<IEnumerable<string>>
{
    public IEnumerable<string> Visit(Block.Text block) => [inlines.Text(block.Line)];

    public IEnumerable<string> Visit(Block.Heading block) => [inlines.Text(block.Line)];

    public IEnumerable<string> Visit(Block.Fields block) => block.Items.Select(field => Labelled(field.Name, field.Value));

    public IEnumerable<string> Visit(Block.Table block) => block.Rows.Select(row => string.Join(", ",
        row.Select((cell, i) => Labelled(i > 0 && i < block.Head.Count ? block.Head[i] : "", cell).TrimEnd('.')).Where(cell => cell.Length > 0)));

    public IEnumerable<string> Visit(Block.Meter block) => [Labelled(block.Label, block.Words)];

    public IEnumerable<string> Visit(Block.Heatmap block) => [Labelled(block.Label, block.Words)];

    public IEnumerable<string> Visit(Block.Sparkline block) => [Labelled(block.Label, block.Words)];

    public IEnumerable<string> Visit(Block.PacingLine block) => [Labelled(block.Label, block.Words)];

    private string Labelled(string label, Line words)
    {
        var text = inlines.Text(words);
        return string.IsNullOrWhiteSpace(label) || string.IsNullOrWhiteSpace(text) ? text : $"{Printable.Of(label)}: {text}";
    }
}
