using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Button = CoachBot.Discord.Protocol.Button;

namespace CoachBot.Discord.Tests.Rendering;

public class MessagePropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);
    private static readonly Config OfReplies = Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly LocalDate Today = new(2026, 1, 5);

    [Fact]
    public void Whatever_is_said_stays_within_every_limit() => ForAnyReply(message =>
    {
        var embeds = message.Embeds ?? [];
        var rows = (message.Components ?? []).Cast<ActionRow>().ToList();
        var buttons = rows.SelectMany(row => row.Components).Cast<Button>().ToList();
        return (message.Content?.Length ?? 0) <= DiscordLimits.MessageContent
            && (!string.IsNullOrWhiteSpace(message.Content) || embeds.Count > 0)
            && embeds.Count <= DiscordLimits.EmbedsPerMessage
            && embeds.All(embed => embed.Description is { Length: > 0 and <= DiscordLimits.EmbedDescription } text && !string.IsNullOrWhiteSpace(text))
            && embeds.Sum(embed => embed.Description!.Length) <= DiscordLimits.EmbedsTotal
            && rows.Count <= DiscordLimits.ActionRowsPerMessage
            && rows.All(row => row.Components.Count is > 0 and <= DiscordLimits.ButtonsPerRow)
            && buttons.All(button => button is { Label.Length: > 0 and <= DiscordLimits.ButtonLabel, CustomId.Length: > 0 and <= DiscordLimits.CustomId })
            && buttons.DistinctBy(button => button.CustomId).Count() == buttons.Count
            && message.Files.Count <= DiscordLimits.FilesPerMessage
            && (message.Nonce?.Length ?? 0) <= DiscordLimits.Nonce;
    });

    [Fact]
    public void No_text_becomes_markup_and_every_mark_is_closed() => ForAnyReply(message =>
        TextsOf(message).All(text => MarkdownReader.Read(text).Shown.Length > 0));

    [Fact]
    public void Nobody_is_pinged_but_who_is_mentioned() => ForAnyReply((reply, message) =>
    {
        var mentioned = IdsIn(reply.Blocks).ToHashSet();
        return message.AllowedMentions is { Parse: [], Users: { Count: <= DiscordLimits.MentionedUsers } users, Roles: null }
            && users.All(user => mentioned.Contains(user.ToString()))
            && TextsOf(message).SelectMany(text => MarkdownReader.Read(text).Pings).All(mentioned.Contains);
    });

    [Fact]
    public void No_character_is_cut_in_half() => ForAnyReply(message =>
        TextsOf(message).All(text => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text));

    [Fact]
    public void A_line_reads_as_it_was_written() => Prop.ForAll(Anything.Text, text =>
    {
        var shown = Markdown.Clean(text);
        var message = MessageRenderer.Render(Reply.Of(new Block.Text(Line.Plain(text))), Scene.Reader, Today, new MessageMarks());
        return string.IsNullOrWhiteSpace(shown) || MarkdownReader.Read(message.Content!).Shown == shown;
    }).Check(Often);

    [Fact]
    public void A_line_that_is_too_long_ends_in_dots_within_its_limit() => Prop.ForAll(Anything.Line, Gen.Choose(1, 60).ToArbitrary(), (line, most) =>
    {
        var text = new DiscordInlines(Scene.Reader, Today).Text(line, most);
        return text.Length <= most && (text.EndsWith('…') || text == new DiscordInlines(Scene.Reader, Today).Text(line, int.MaxValue))
            && MarkdownReader.Read(text).Shown.Length <= most;
    }).Check(Often);

    [Fact]
    public void The_same_reply_as_an_edit_takes_everything_else_away() => Prop.ForAll(Anything.Reply, reply =>
    {
        var message = MessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks(7) { IsEdit = true, IsPrivate = true });
        return message is { Content: not null, Embeds: not null, Components: not null, Nonce: null, EnforceNonce: null, Flags: null }
            && (message.Files.Count > 0 || message.Attachments is { Count: 0 });
    }).QuickCheckThrowOnFailure();

    private static void ForAnyReply(Func<MessagePayload, bool> holds) => ForAnyReply((_, message) => holds(message));

    private static void ForAnyReply(Func<Reply, MessagePayload, bool> holds) => Prop.ForAll(Anything.Reply, reply =>
        holds(reply, MessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks(12_345_678_901) { IsPrivate = true, CanShare = true })))
        .Check(OfReplies);

    private static IEnumerable<string> TextsOf(MessagePayload message) =>
        (message.Embeds ?? []).Select(embed => embed.Description!).Append(message.Content!).Where(text => !string.IsNullOrEmpty(text));

    private static IEnumerable<string> IdsIn(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Block.Text text => [text.Line],
        Block.Heading heading => [heading.Line],
        Block.Fields fields => fields.Items.Select(field => field.Value),
        Block.Table table => table.Rows.SelectMany(row => row),
        Block.Meter meter => [meter.Words],
        Block.Heatmap map => [map.Words],
        Block.Sparkline line => [line.Words],
        Block.PacingLine line => [line.Words],
        _ => Enumerable.Empty<Line>(),
    }).SelectMany(line => line.Parts).SelectMany(part => part is Inline.Bold bold ? bold.Parts : [part])
        .OfType<Inline.Mention>().Where(mention => Snowflake.TryParse(mention.Account, out _)).Select(mention => Snowflake.Parse(mention.Account).ToString());
}
