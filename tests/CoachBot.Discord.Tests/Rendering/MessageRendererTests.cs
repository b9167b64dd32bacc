using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using NodaTime;
using Button = CoachBot.Application.Replies.Button;
using WireButton = CoachBot.Discord.Protocol.Button;

namespace CoachBot.Discord.Tests.Rendering;

public class MessageRendererTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);

    [Theory]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("1. no list", @"1\. no list")]
    [InlineData("- no list", @"\- no list")]
    [InlineData("-5 minutes at 09:00, 1.5 h", "-5 minutes at 09:00, 1.5 h")]
    [InlineData("https://example.org/a", @"https\://example.org/a")]
    [InlineData("@everyone and @ben", @"\@everyone and @ben")]
    [InlineData("<@5> [x](y) ||s|| :smile:", @"\<@5> \[x\](y) \|\|s\|\| \:smile:")]
    [InlineData("first\n> second", "first\n\\> second")]
    public void What_people_wrote_stays_what_they_wrote(string text, string expected) => Assert.Equal(expected, Content(Line.Plain(text)));

    [Fact]
    public void Bold_encloses_words_alone_and_neighbours_are_one()
    {
        var bold = new Inline.Bold([new Inline.Plain("b "), new Inline.Code("c"), new Inline.Plain(" d")]);
        Assert.Equal("a **b** `c` **d**", Content(new Line([new Inline.Plain("a "), bold])));
        Assert.Equal("**ab**", Content(new Line([new Inline.Bold([new Inline.Plain("a")]), new Inline.Bold([new Inline.Plain("b")])])));
    }

    [Theory]
    [InlineData("log 20m", "`log 20m`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a``b", "`aˋˋb`")]
    public void Code_is_typed_as_it_stands(string code, string expected) => Assert.Equal(expected, Content(new Line([new Inline.Code(code)])));

    [Fact]
    public void People_rooms_links_and_times_are_Discord_s_own()
    {
        var at = Instant.FromUtc(2026, 1, 5, 9, 0);

        Assert.Equal("<@5>", Content(new Line([new Inline.Mention("5", "Ada")])));
        Assert.Equal("@ada", Content(new Line([new Inline.Mention("ada", "ada")])));
        Assert.Equal("<#7> #social", Content(new Line([new Inline.Room("7"), new Inline.Plain(" "), new Inline.Room("social")])));
        Assert.Equal("[a (b)](<https://example.org/%28x%29>)", Content(new Line([new Inline.Link("a [b]", new Uri("https://example.org/(x)"))])));
        Assert.Equal($"<t:{at.ToUnixTimeSeconds()}:t>", Content(new Line([new Inline.Moment(at)])));
        Assert.Equal($"<t:{at.ToUnixTimeSeconds() + 86400}:f>", Content(new Line([new Inline.Moment(at + Duration.FromDays(1))])));
    }

    [Theory]
    [InlineData("call :", "smile: on https://x.y", @"call \:smile: on https\://x.y (<https://example.org/>)")]
    [InlineData("12", ". https://x.y", @"12\. https\://x.y (<https://example.org/>)")]
    public void A_link_that_shows_another_address_is_read_with_what_stands_before_it(string before, string link, string expected) =>
        Assert.Equal(expected, Content(new Line([new Inline.Plain(before), new Inline.Link(link, new Uri("https://example.org/"))])));

    [Fact]
    public void A_table_without_words_leaves_no_empty_frame()
    {
        var message = Render(Reply.Of(new Block.Table(["", ""], [[Line.Plain(" "), Line.Empty]]), new Block.Text(Line.Plain("a"))));

        Assert.Equal(("a", 0), (message.Content, (message.Embeds ?? []).Count));
    }

    [Fact]
    public void A_table_that_fits_on_a_phone_is_drawn_and_a_wider_one_is_a_list()
    {
        var narrow = new Block.Table(["Who", "Kept"], [[Line.Plain("ada"), Line.Of($"{9} of 11")]]);
        var wide = new Block.Table(["Who", ""], [[Line.Plain("ada"), Line.Plain(new string('x', 40))]]);

        Assert.Equal("```\nWho     Kept\nada  9 of 11\n```", Render(Reply.Of(narrow)).Embeds!.Single().Description);
        Assert.Equal($"-# Who\n**ada** · {new string('x', 40)}", Render(Reply.Of(wide)).Embeds!.Single().Description);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_and_said()
    {
        var rows = Enumerable.Range(1, 900).Select(i => (IReadOnlyList<Line>)[Line.Plain($"row {i}")]).ToList();
        var message = Render(Reply.Say($"All of them:").Then(new Block.Table(["Row"], rows)));

        Assert.Equal("All of them:", message.Content);
        Assert.Matches(@"```\n… and \d+ more lines that do not fit here\.$", message.Embeds![^1].Description);
        Assert.True(message.Embeds.Sum(embed => embed.Description!.Length) > DiscordLimits.EmbedsTotal - 300);
    }

    [Fact]
    public void Words_too_many_for_the_content_go_on_in_an_embed()
    {
        var message = Render(Reply.Of([.. Enumerable.Range(0, 30).Select(i => new Block.Text(Line.Plain($"{i} " + new string('x', 100))))]));

        Assert.EndsWith($"18 {new string('x', 100)}", message.Content, StringComparison.Ordinal);
        Assert.StartsWith("19 ", message.Embeds!.Single().Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_carry_the_outbox_id_and_say_what_they_do_by_their_colour()
    {
        var done = ActionId.Of("checkin.done", ("o", 1));
        var forget = ActionId.Of("cmd", ("t", ExportTexts.ForgetLine));
        var reply = Reply.Say($"x").With(new("Done", done), new Button("Twice", done), new Button("Forget", forget));

        var row = (ActionRow)MessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks(36)).Components!.Single();

        Assert.Equal(
            [
                new WireButton(ButtonStyle.Success, "Done", "v1:checkin.done:o=1#10"),
                new WireButton(ButtonStyle.Secondary, "Twice", "v1:checkin.done:o=1#10.1"),
                new WireButton(ButtonStyle.Danger, "Forget", $"{forget.Text}#10"),
            ],
            row.Components);
    }

    [Fact]
    public void The_share_button_stands_only_where_there_is_a_room()
    {
        var reply = Reply.Say($"x") with { Share = "progress me" };

        Assert.Null(Render(reply).Components);
        var share = MessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks { CanShare = true }).Components!.Single();
        Assert.Equal([new WireButton(ButtonStyle.Secondary, MessageTexts.Share, "v1:share:t=progress%20me")], ((ActionRow)share).Components);
    }

    [Fact]
    public void A_message_of_the_outbox_is_made_once_and_an_edit_has_no_nonce()
    {
        Assert.True(MessageRenderer.Render(Reply.Say($"x"), Scene.Reader, Today, new MessageMarks(5)) is { Nonce: "5", EnforceNonce: true, Flags: null });
        Assert.True(MessageRenderer.Render(Reply.Say($"x"), Scene.Reader, Today, new MessageMarks(5) { IsEdit = true })
            is { Nonce: null, EnforceNonce: null, Embeds.Count: 0, Components.Count: 0, Attachments.Count: 0 });
    }

    [Fact]
    public void Files_go_with_it_as_UTF_8()
    {
        var message = Render(Reply.Say($"x") with { Attachments = [new("a.csv", "text/csv", "é")] });

        var file = Assert.Single(message.Files);
        Assert.Equal(("a.csv", "text/csv"), (file.Name, file.ContentType));
        Assert.Equal([0xC3, 0xA9], file.Content.ToArray());
    }

    private static string? Content(Line line) => Render(Reply.Of(new Block.Text(line))).Content;

    private static MessagePayload Render(Reply reply) => MessageRenderer.Render(reply, Scene.Reader, Today, new MessageMarks());
}
