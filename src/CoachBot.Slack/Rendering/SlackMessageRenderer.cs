using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using NodaTime;

namespace CoachBot.Slack.Rendering;

/// <summary>
/// A reply as a message of Slack's: rich text, pictures in one width, a row of buttons, and words alone for notifications. Whatever is
/// longer than Slack takes is shortened and says so. Only mentions ping. Files go up by themselves: they are no part of a message.
/// https://docs.slack.dev/reference/methods/chat.postMessage
/// </summary>
public static class SlackMessageRenderer
{
    /// <summary>The reply; its form is a button to it where <see cref="MessageMarks.FormRoom"/> says so.</summary>
    /// <param name="today">The reader's day.</param>
    public static RenderedMessage Render(Reply reply, Reader reader, LocalDate today, MessageMarks marks)
    {
        var inlines = new SlackInlines(reader, today);
        var buttons = Buttons(reply, marks);
        FormId? form = reply.Form is { } asked && marks.FormRoom is { } room ? new FormId(FormMove.Open, asked.Name, room.Length > 0 ? room : null) : null;
        var actions = ActionRow.Of(buttons, marks.OutboxId, form).ToList();
        var shown = buttons.Count + (form is null ? 0 : 1) - SlackLimits.ActionsElements is > 0 and var left
            ? reply.Then(new Block.Text(MessageTexts.ButtonsLeftOut(left)))
            : reply;

        var body = Body(shown, inlines, SlackLimits.BlocksInMessage - actions.Count);
        return body.Count == 0
            ? new RenderedMessage(MessageTexts.Nothing, [Words(MessageTexts.Nothing), .. actions])
            : new RenderedMessage(Spoken(shown, inlines.Plain), [.. body, .. actions]);
    }

    /// <summary>The reply's blocks without buttons; none where it has no words.</summary>
    internal static IReadOnlyList<SlackBlock> Body(
        Reply reply, SlackInlines inlines, int mostBlocks, int mostText = SlackLimits.TextOverBlocks)
    {
        var visitor = new SlackRows(inlines);
        var rows = new List<Row>();
        foreach (var (i, block) in reply.Blocks.Index())
        {
            var before = rows.Count;
            rows.AddRange(block.Accept(visitor));
            if (rows.Count > before && i > 0 && PlainTextRenderer.StandsApart(reply.Blocks[i - 1], block))
                rows[before] = rows[before] with { Apart = true };
        }

        return MessageBody.Lay(rows, mostBlocks, mostText);
    }

    private static RichTextBlock Words(string text) => new([new RichTextSection([new RichTextRun(text)])]);

    private static List<Button> Buttons(Reply reply, MessageMarks marks) =>
        marks.CanShare && Calls.Sharing(reply) is { } share
            ? [.. reply.Buttons, new Button(MessageTexts.Share, share)]
            : [.. reply.Buttons];

    private static string Spoken(Reply reply, PlainInlines inlines)
    {
        var visitor = new SpokenBlocks(inlines);
        var lines = reply.Blocks.SelectMany(block => block.Accept(visitor)).Select(line => line.Trim()).Where(line => line.Length > 0);
        return Escaping.To(string.Join('\n', lines) is { Length: > 0 } text ? text : MessageTexts.Nothing, SlackLimits.MessageText);
    }
}
