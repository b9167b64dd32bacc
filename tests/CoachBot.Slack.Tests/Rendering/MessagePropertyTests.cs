using System.Text;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Slack.Tests.Rendering;

public class MessagePropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);
    private static readonly Config OfReplies = Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly Arbitrary<int> Limits = Gen.Choose(1, 60).ToArbitrary();
    private static readonly LocalDate Today = new(2026, 1, 5);

    [Fact]
    public void Whatever_is_said_is_taken_by_Slack() => ForAnyReply((_, message) => Written.ErrorsOf(message) is []);

    [Fact]
    public void Whatever_is_said_stays_within_the_limits_of_length() => ForAnyReply((_, message) =>
        message.Text.Length is > 0 and <= SlackLimits.MessageText
        && message.Blocks.Count > 0
        && message.Blocks.All(block => Written.ElementsOf([block]).Sum(SlackInlines.LengthOf) <= SlackLimits.SectionText)
        && Written.ElementsOf(message.Blocks).Sum(SlackInlines.LengthOf) + Written.TextsOf(message.Blocks).Sum(text => text.Text.Length)
            <= SlackLimits.TextOverBlocks
        && Written.ElementsOf(message.Blocks).All(element => element is not RichTextRun { Text: "" })
        && message.Blocks.OfType<RichTextBlock>().All(block => !string.IsNullOrWhiteSpace(Written.Shown([block]))
            || Written.ElementsOf([block]).Any(element => element is not RichTextRun)));

    [Fact]
    public void No_text_is_where_Slack_reads_markup() => ForAnyReply((_, message) =>
        Written.TextsOf(message.Blocks).All(text => text is PlainText) && !message.Text.Contains('<') && !message.Text.Contains('>'));

    [Fact]
    public void Nobody_is_pinged_but_who_is_mentioned() => ForAnyReply((reply, message) =>
    {
        var mentioned = PartsOf(reply).OfType<Inline.Mention>().Select(mention => mention.Account).ToHashSet();
        return Written.ElementsOf(message.Blocks).OfType<RichTextUser>().All(user => mentioned.Contains(user.UserId));
    });

    [Fact]
    public void Nothing_is_linked_but_what_is_a_link() => ForAnyReply((_, message) =>
        Written.ElementsOf(message.Blocks).OfType<RichTextLink>()
            .All(link => link.Url.StartsWith("https://example.org/", StringComparison.Ordinal)));

    [Fact]
    public void No_character_is_cut_in_half() => ForAnyReply((_, message) =>
        Whole(message.Text) && Whole(Written.Shown(message.Blocks)) && Written.TextsOf(message.Blocks).All(text => Whole(text.Text)));

    [Fact]
    public void A_line_reads_as_it_was_written() => Prop.ForAll(Anything.Text, text =>
    {
        var shown = SlackInlines.Clean(text);
        var message = SlackMessageRenderer.Render(Reply.Of(new Block.Text(Line.Plain(text))), Scene.Reader, Today, new MessageMarks());
        return string.IsNullOrWhiteSpace(shown) || Written.Shown(message.Blocks) == shown;
    }).Check(Often);

    [Fact]
    public void A_line_that_is_too_long_ends_in_dots_within_its_limit() => Prop.ForAll(Anything.Line, Limits, (line, most) =>
    {
        var inlines = new SlackInlines(Scene.Reader, Today);
        var (cut, whole) = (inlines.Elements(line.Parts, most), inlines.Elements(line.Parts, int.MaxValue));
        return cut.Sum(SlackInlines.LengthOf) <= most
            && (cut.SequenceEqual(whole) || (cut[^1] is RichTextRun last && last.Text.EndsWith('…')));
    }).Check(Often);

    private static void ForAnyReply(Func<Reply, RenderedMessage, bool> holds) => Prop.ForAll(Anything.Reply, reply =>
        holds(reply, SlackMessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks(12_345_678_901) { CanShare = true })))
        .Check(OfReplies);

    private static bool Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static IEnumerable<Inline> PartsOf(Reply reply) => reply.Blocks.SelectMany(block => block switch
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
    }).SelectMany(line => line.Parts).SelectMany(part => part is Inline.Bold bold ? bold.Parts : [part]);
}
