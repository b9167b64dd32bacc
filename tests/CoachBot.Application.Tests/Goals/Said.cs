using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Goals;

/// <summary>The words of a reply, for tests that read them.</summary>
internal sealed class Said : IBlockVisitor<string>
{
    public static string Of(Line line) => string.Concat(line.Parts.Select(Of));

    public string Visit(Block.Text block) => Of(block.Line);

    public string Visit(Block.Heading block) => Of(block.Line);

    public string Visit(Block.Fields block) => string.Join('\n', block.Items.Select(f => $"{f.Name}: {Of(f.Value)}"));

    public string Visit(Block.Table block) => string.Join('\n', block.Rows.Select(r => string.Join(" | ", r.Select(Of))));

    public string Visit(Block.Meter block) => $"{block.Label}: {Of(block.Words)}";

    public string Visit(Block.Heatmap block) => $"{block.Label}: {Of(block.Words)}";

    public string Visit(Block.Sparkline block) => $"{block.Label}: {Of(block.Words)}";

    public string Visit(Block.PacingLine block) => $"{block.Label}: {Of(block.Words)}";

    private static string Of(Inline part) => part switch
    {
        Inline.Plain plain => plain.Text,
        Inline.Bold bold => string.Concat(bold.Parts.Select(Of)),
        Inline.Code code => $"`{code.Text}`",
        Inline.Day day => NodaTime.Text.LocalDatePattern.Iso.Format(day.Date),
        Inline.Number number => $"{number.Value:0.###}",
        Inline.Amount amount => new Domain.Goals.Quantity(amount.Value, amount.Unit).ToString(),
        _ => throw new InvalidOperationException($"No words for {part.GetType().Name}."),
    };
}
