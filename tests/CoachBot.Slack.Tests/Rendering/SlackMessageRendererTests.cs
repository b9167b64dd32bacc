using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using NodaTime;

namespace CoachBot.Slack.Tests.Rendering;

public class SlackMessageRendererTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);

    [Theory]
    [InlineData("*no bold* _no_ ~no~ `no` :smile:")]
    [InlineData("<!channel> <@U5> <#C9> @here")]
    [InlineData("https://example.org/a_b & <https://example.org|x>")]
    [InlineData("> no quote\n> nor here")]
    public void What_people_wrote_is_one_run_of_text(string text) => Assert.Equal([new RichTextRun(text)], Elements(Line.Plain(text)));

    [Fact]
    public void People_rooms_links_and_times_are_Slack_s_own()
    {
        var at = Instant.FromUtc(2026, 1, 5, 9, 0);
        var (now, later) = (at.ToUnixTimeSeconds(), at.ToUnixTimeSeconds() + 86400);

        Assert.Equal([new RichTextUser("U5")], Elements(new Line([new Inline.Mention("U5", "Ada")])));
        Assert.Equal([new RichTextRun("@ada")], Elements(new Line([new Inline.Mention("ada", "ada")])));
        Assert.Equal([new RichTextChannel("C7")], Elements(new Line([new Inline.Room("C7")])));
        Assert.Equal(
            [new RichTextLink("https://example.org/", "here")],
            Elements(new Line([new Inline.Link("here", new("https://example.org"))])));
        Assert.Equal(
            [new RichTextRun("http://a ("), new RichTextLink("https://example.org/"), new RichTextRun(")")],
            Elements(new Line([new Inline.Link("http://a", new("https://example.org"))])));
        Assert.Equal([new RichTextDate(now, "{time}", "09:00")], Elements(new Line([new Inline.Moment(at)])));
        Assert.True(Elements(new Line([new Inline.Moment(at + Duration.FromDays(1))])) is
            [RichTextDate { Format: "{date_short_pretty} {time}", Fallback.Length: > 5, Timestamp: var shown }] && shown == later);
    }

    [Fact]
    public void A_notification_is_words_alone_and_escaped()
    {
        var reply = Reply.Say($"Week <1> & more").Then(
            new Block.Meter("Kept", 0.5, Line.Plain("5 of 10")), new Block.Table(["Who", "Kept"], [[Line.Plain("ada"), Line.Plain("9")]]));

        Assert.Equal("Week &lt;1&gt; &amp; more\nKept: 5 of 10\nada, Kept: 9", Render(reply).Text);
    }

    [Fact]
    public void A_table_that_fits_on_a_phone_is_drawn_and_a_wider_one_is_a_list()
    {
        var narrow = new Block.Table(["Who", "Kept"], [[Line.Plain("ada"), Line.Of($"{9} of 11")]]);
        var wide = new Block.Table(["Who", ""], [[Line.Plain("ada"), Line.Plain(new string('x', 40))]]);

        var drawn = Assert.IsType<RichTextBlock>(Assert.Single(Render(Reply.Of(narrow)).Blocks));
        Assert.IsType<RichTextPreformatted>(Assert.Single(drawn.Elements));
        Assert.Equal([new RichTextRun("Who     Kept\nada  9 of 11")], Written.ElementsOf([drawn]));
        var list = Render(Reply.Of(wide)).Blocks;
        Assert.Equal([new PlainText("Who")], Assert.IsType<ContextBlock>(list[0]).Elements);
        Assert.Equal(
            [new RichTextRun("ada", new RichTextStyle(Bold: true)), new RichTextRun($" · {new string('x', 40)}")],
            Written.ElementsOf(list));
    }

    [Fact]
    public void A_heading_is_a_header_but_where_somebody_is_mentioned_or_it_is_too_long()
    {
        Assert.Equal([new HeaderBlock(new PlainText("This week"))], Render(Reply.Of(new Block.Heading(Line.Plain("This week")))).Blocks);
        Assert.IsType<RichTextBlock>(Render(Reply.Of(new Block.Heading(new Line([new Inline.Mention("U1", "ada")])))).Blocks[0]);
        Assert.IsType<RichTextBlock>(Render(Reply.Of(new Block.Heading(Line.Plain(new string('x', 151))))).Blocks[0]);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_and_said()
    {
        var rows = Enumerable.Range(1, 3000).Select(i => (IReadOnlyList<Line>)[Line.Plain($"row {i}")]).ToList();
        var message = Render(Reply.Say($"All of them:").Then(new Block.Table(["Row"], rows)));

        var note = Assert.IsType<ContextBlock>(message.Blocks[^1]).Elements.Single().Text;
        Assert.Matches(@"^… and \d+ more lines that do not fit here\.$", note);
        Assert.True(Written.Shown(message.Blocks).Length > 11_000);
    }

    [Fact]
    public void Nothing_at_all_is_said_in_words() =>
        Assert.Equal((MessageTexts.Nothing, MessageTexts.Nothing), (Render(new Reply()).Text, Written.Shown(Render(new Reply()).Blocks)));

    [Fact]
    public void Buttons_carry_the_outbox_id_and_say_what_they_do_by_their_colour()
    {
        var done = ActionId.Of("checkin.done", ("o", 1));
        var forget = ActionId.Of("cmd", ("t", ExportTexts.ForgetLine));
        var reply = Reply.Say($"x").With(new("Done", done), new Button("Twice", done), new Button("Forget", forget));

        Assert.Equal(
            [
                new ButtonElement(new PlainText("Done"), Style: "primary") { ActionId = "v1:checkin.done:o=1#36" },
                new ButtonElement(new PlainText("Twice")) { ActionId = "v1:checkin.done:o=1#36.1" },
                new ButtonElement(new PlainText("Forget"), Style: "danger") { ActionId = $"{forget.Text}#36" },
            ],
            Buttons(SlackMessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks(36))));
    }

    [Fact]
    public void Buttons_that_do_not_fit_are_counted()
    {
        var message = Render(Reply.Say($"x").With(Enumerable.Range(0, 27).Select(i => new Button($"{i}", ActionId.Of("today", ("i", i))))));

        Assert.Equal(25, Buttons(message).Count);
        Assert.Equal("x\n2 more buttons do not fit here; their commands can be typed.", message.Text);
    }

    [Fact]
    public void The_share_button_stands_only_where_there_is_a_room()
    {
        var reply = Reply.Say($"x") with { Share = "progress me" };

        Assert.Empty(Buttons(Render(reply)));
        Assert.Equal(
            [new ButtonElement(new PlainText(MessageTexts.Share)) { ActionId = "v1:share:t=progress%20me" }],
            Buttons(SlackMessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks { CanShare = true })));
    }

    [Fact]
    public void A_form_that_could_not_be_opened_is_a_button_away()
    {
        var reply = Reply.Say($"x") with { Form = new Form("log add", "Log", []) };

        Assert.Empty(Buttons(Render(reply)));
        Assert.Equal(
            [new ButtonElement(new PlainText(MessageTexts.FillIn), Style: "primary") { ActionId = "open:log add:C1" }],
            Buttons(SlackMessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks { FormRoom = "C1" })));
    }

    private static List<RichTextElement> Elements(Line line) => [.. Written.ElementsOf(Render(Reply.Of(new Block.Text(line))).Blocks)];

    private static IReadOnlyList<SlackElement> Buttons(RenderedMessage message) =>
        message.Blocks[^1] is ActionsBlock actions ? actions.Elements : [];

    private static RenderedMessage Render(Reply reply) => SlackMessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks());
}
