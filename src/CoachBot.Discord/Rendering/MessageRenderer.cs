using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;
using NodaTime;
using Button = CoachBot.Application.Replies.Button;

namespace CoachBot.Discord.Rendering;

/// <summary>
/// A reply as a message of Discord's: the leading words are its content, which notifications and screen readers give; pictures and what
/// follows them stand in an embed. Whatever is longer than Discord takes is shortened and says so. Only mentions ping.
/// https://docs.discord.com/developers/resources/message#create-message
/// </summary>
public static class MessageRenderer
{
    /// <summary>A team's name stands before the words, in a notification too, and must leave room for them.</summary>
    private const int LongestTeam = 30;

    /// <summary>The reply without its form.</summary>
    /// <param name="today">The reader's day.</param>
    public static MessagePayload Render(Reply reply, Reader reader, LocalDate today, MessageMarks marks)
    {
        var buttons = Buttons(reply, marks);
        var blocks = WithNotes(reply, buttons.Count).ToList();
        if (marks.Team is { } team && !IsHeadedBy(team, blocks))
            LeadBy(TextCut.To(team, LongestTeam), blocks);
        var body = Body(blocks, new DiscordBlocks(new DiscordInlines(reader, today)), ColorOf(marks.Kind));
        var isEmpty = body.Content.Length == 0 && body.Embeds.Count == 0;
        var content = isEmpty ? MessageTexts.Nothing : body.Content;
        var components = ButtonRows.Of(buttons, marks.OutboxId);
        return new MessagePayload
        {
            Content = content.Length > 0 || marks.IsEdit ? content : null,
            Embeds = body.Embeds.Count > 0 || marks.IsEdit ? body.Embeds : null,
            Components = components.Count > 0 || marks.IsEdit ? components : null,
            AllowedMentions = AllowedMentions.Only(Mentioned(reply)),
            Flags = marks is { IsPrivate: true, IsEdit: false } ? MessageFlags.Ephemeral : null,
            Nonce = NonceOf(marks),
            EnforceNonce = NonceOf(marks) is null ? null : true,
            Attachments = marks.IsEdit && reply.Attachments.Count == 0 ? [] : null,
            Files = [.. reply.Attachments.Take(DiscordLimits.FilesPerMessage).Select(File)],
        };
    }

    private static bool IsHeadedBy(string team, List<Block> blocks) =>
        blocks is [Block.Heading { Line.Parts: [Inline.Plain { Text: var name }] }, ..] && name == team;

    private static void LeadBy(string team, List<Block> blocks)
    {
        switch (blocks)
        {
            case [Block.Text first, ..]:
                blocks[0] = first with { Line = DiscordTexts.InTeam(team, first.Line) };
                break;
            case [Block.Heading first, ..]:
                blocks[0] = first with { Line = DiscordTexts.InTeam(team, first.Line) };
                break;
            default:
                blocks.Insert(0, new Block.Text(Line.Plain(team)));
                break;
        }
    }

    private static MessageBody Body(List<Block> blocks, DiscordBlocks visitor, int color)
    {
        var rows = new List<Row>();
        var (leading, isLeading) = (0, true);
        foreach (var (i, block) in blocks.Index())
        {
            var before = rows.Count;
            rows.AddRange(block.Accept(visitor).Where(row => !string.IsNullOrWhiteSpace(row.Text)));
            if (rows.Count > before && i > 0 && PlainTextRenderer.StandsApart(blocks[i - 1], block))
                rows[before] = rows[before] with { Apart = true };

            // A reply that begins with a picture is led by the picture's words.
            isLeading &= block is Block.Text or Block.Heading;
            leading = isLeading ? rows.Count
                : leading == 0 && rows.Count > before && before == 0 && rows[0].IsWords ? 1
                : leading;
        }

        return MessageBody.Lay(rows, leading, color);
    }

    private static List<Button> Buttons(Reply reply, MessageMarks marks) =>
        marks.CanShare && Calls.Sharing(reply) is { } share
            ? [.. reply.Buttons, new Button(MessageTexts.Share, share)]
            : [.. reply.Buttons];

    private static IEnumerable<Block> WithNotes(Reply reply, int buttons)
    {
        foreach (var block in reply.Blocks)
            yield return block;
        if (reply.Attachments.Count - DiscordLimits.FilesPerMessage is > 0 and var files)
            yield return new Block.Text(DiscordTexts.FilesLeftOut(files, reply.Attachments[0].FileName));
        if (buttons - ButtonRows.Most is > 0 and var left)
            yield return new Block.Text(MessageTexts.ButtonsLeftOut(left));
    }

    private static string? NonceOf(MessageMarks marks) =>
        marks is { OutboxId: { } id, IsEdit: false } ? id.ToString(CultureInfo.InvariantCulture) : null;

    private static MessageFile File(Application.Replies.Attachment attachment) =>
        new(attachment.FileName, attachment.ContentType, attachment.Content);

    private static List<Snowflake> Mentioned(Reply reply)
    {
        var users = new List<Snowflake>();
        foreach (var block in reply.Blocks)
        {
            foreach (var line in LinesOf(block))
                Gather(line.Parts, users);
        }

        return users;
    }

    private static void Gather(IEnumerable<Inline> parts, List<Snowflake> users)
    {
        foreach (var part in parts)
        {
            if (part is Inline.Bold bold)
                Gather(bold.Parts, users);
            else if (part is Inline.Mention mention && Snowflake.TryParse(mention.Account, out var user)
                && users.Count < DiscordLimits.MentionedUsers && !users.Contains(user))
                users.Add(user);
        }
    }

    private static IEnumerable<Line> LinesOf(Block block) => block switch
    {
        Block.Text text => [text.Line],
        Block.Heading heading => [heading.Line],
        Block.Fields fields => fields.Items.Select(field => field.Value),
        Block.Table table => table.Rows.SelectMany(row => row),
        Block.Meter meter => [meter.Words],
        Block.Heatmap map => [map.Words],
        Block.Sparkline line => [line.Words],
        Block.PacingLine line => [line.Words],
        _ => [],
    };

    /// <summary>Quiet ones, told apart on a light and on a dark ground.</summary>
    private static int ColorOf(MessageKind kind) => kind switch
    {
        MessageKind.Reminder => 0x4F86C6,
        MessageKind.LastCall => 0xC9973B,
        MessageKind.Nag => 0xB07C9E,
        MessageKind.Review => 0x7A6FB0,
        MessageKind.Notice => 0x7C8794,
        _ => 0x4E9A83,
    };
}
