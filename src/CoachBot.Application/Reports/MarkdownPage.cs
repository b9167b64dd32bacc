using System.Text;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Reports;

/// <summary>
/// Blocks as a Markdown file (CommonMark with the tables of GitHub). What people wrote stays text: no mark of it marks anything.
/// </summary>
public sealed class MarkdownPage : IBlockVisitor<string>
{
    private const string Marks = "\\`*_{}[]<>#|~&!";
    private readonly PlainInlines _plain;
    private bool _isTitled;

    private MarkdownPage(ReaderFormat format) => _plain = new PlainInlines(format);

    /// <summary>Lines ending in <c>\n</c>; the first heading is the title.</summary>
    public static string Render(IEnumerable<Block> blocks, ReaderFormat format)
    {
        var page = new MarkdownPage(format);
        return string.Join("\n\n", blocks.Select(block => block.Accept(page))) + "\n";
    }

    public string Visit(Block.Text block) => Text(block.Line);

    public string Visit(Block.Heading block)
    {
        var level = _isTitled ? "##" : "#";
        _isTitled = true;
        return $"{level} {Text(block.Line)}";
    }

    public string Visit(Block.Fields block) => string.Join('\n', block.Items.Select(f => $"- {Escaped(f.Name)}: {Text(f.Value)}"));

    public string Visit(Block.Table block) => string.Join('\n', (string[])
    [
        Row(block.Head.Select(Escaped)),
        Row(block.Head.Select(_ => "---")),
        .. block.Rows.Select(row => Row(row.Select(Text))),
    ]);

    public string Visit(Block.Meter block) => $"{Escaped(block.Label)}: {Text(block.Words)}";

    public string Visit(Block.Heatmap block) => $"{Escaped(block.Label)}: {Text(block.Words)}";

    /// <summary>The shares in per cent, as the bars of the paper have them over them.</summary>
    public string Visit(Block.Sparkline block) => $"{Escaped(block.Label)}: {string.Join(", ", block.Values.Select(Share))}; {Text(block.Words)}.";

    public string Visit(Block.PacingLine block) => $"{Escaped(block.Label)}: {Text(block.Words)}";

    private static string Share(double share) => double.IsFinite(share) ? $"{Math.Round(100 * share, MidpointRounding.AwayFromZero)}" : "–";

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private string Text(Line line) => string.Concat(line.Parts.Select(Part));

    private string Part(Inline part) => part is Inline.Bold bold ? $"**{string.Concat(bold.Parts.Select(Part))}**" : Escaped(_plain.Text(part));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Printable.Of(text))
        {
            escaped.Append(Marks.Contains(c) ? $"\\{c}" : c.ToString());
        }

        return escaped.ToString();
    }
}
