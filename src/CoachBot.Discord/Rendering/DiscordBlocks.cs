using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>A phone's rows as Discord's markdown. A blank row has no text.</summary>
internal sealed class DiscordBlocks(DiscordInlines inlines) : PhoneBlocks<Row>(inlines.Plain)
{
    protected override IEnumerable<Row> Words(IReadOnlyList<Inline> parts) => [Row(parts) with { IsWords = true }];

    protected override IEnumerable<Row> Heading(Line line) =>
        [new Row(inlines.Text(line, DiscordLimits.MessageContent, bold: true)) { Apart = true }];

    protected override IEnumerable<Row> Item(IReadOnlyList<Inline> parts) => [Row(parts)];

    protected override IEnumerable<Row> Small(string text)
    {
        var line = inlines.Text(Line.Plain(text), DiscordLimits.MessageContent - Markdown.Small.Length);
        return string.IsNullOrWhiteSpace(line) ? [] : [new Row(Markdown.Small + line)];
    }

    protected override IEnumerable<Row> Code(IEnumerable<string> lines)
    {
        var fence = new object();
        return lines.Select(line => new Row(line) { Fence = fence });
    }

    protected override IEnumerable<Row> Picture(string picture) => [new Row(Markdown.Code(picture))];

    protected override string CodeLine(string line) => Markdown.Harmless(line);

    private Row Row(IReadOnlyList<Inline> parts) => new(inlines.Text(new Line(parts), DiscordLimits.MessageContent));
}
