using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>A phone's rows as rich text.</summary>
internal sealed class SlackRows(SlackInlines inlines) : PhoneBlocks<Row>(inlines.Plain)
{
    protected override IEnumerable<Row> Words(IReadOnlyList<Inline> parts) => Rows(inlines.Elements(parts, SlackLimits.SectionText));

    /// <summary>A header where it is nothing but words; bold where somebody is mentioned, or it is too long for one.</summary>
    protected override IEnumerable<Row> Heading(Line line)
    {
        var elements = inlines.Elements(line.Parts, SlackLimits.SectionText, bold: true);
        return elements is [RichTextRun { Style.Bold: true, Text: var text }] && text.Trim().Length <= SlackLimits.HeaderText
            ? [Row.Of(RowKind.Heading, Printable.Of(text).Trim())]
            : Rows(elements).Select(row => row with { Apart = true });
    }

    protected override IEnumerable<Row> Item(IReadOnlyList<Inline> parts) => Words(parts);

    protected override IEnumerable<Row> Small(string text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [Row.Of(RowKind.Small, TextCut.To(text.Trim(), SlackLimits.ContextText))];

    protected override IEnumerable<Row> Code(IEnumerable<string> lines) =>
        lines.Select(line => Row.Of(RowKind.Code, line));

    protected override IEnumerable<Row> Picture(string picture) =>
        Rows(inlines.Elements([new Inline.Code(picture)], SlackLimits.SectionText));

    private static IEnumerable<Row> Rows(IReadOnlyList<RichTextElement> elements) => elements.Count == 0 ? [] : [new Row(elements)];
}
