using CoachBot.Application.Commands;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Replies;
using CoachBot.Slack.Home;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Tests.Rendering;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Slack.Tests.Home;

public class HomeRendererTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);

    [Fact]
    public void Whatever_a_dashboard_holds_is_taken_by_Slack() => Prop.ForAll(
        Anything.Reply.Generator.ListOf().Select(replies => replies.ToList()).ToArbitrary(),
        Anything.Reply,
        (replies, said) =>
        {
            var view = HomeRenderer.Render(Of(replies), Answer(said));
            return view.Blocks.Count <= SlackLimits.BlocksInView && Written.ErrorsOf(view) is [] && !Written.IsTooLarge(view);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Render_StaysBelowTheSizeOfAView_WithTheLongestTexts()
    {
        var long1 = Reply.Say($"{new string('語', 3000)}");
        var sections = Enumerable.Repeat(long1.Then(long1.Blocks), 20).ToList();

        var view = HomeRenderer.Render(Of(sections), Answer(long1));

        Assert.Empty(Written.ErrorsOf(view));
        Assert.False(Written.IsTooLarge(view));
    }

    [Fact]
    public void Render_PutsTheAnswerFirst_AboveADivider()
    {
        var view = HomeRenderer.Render(Of([Reply.Say($"today")]), Answer(Reply.Say($"Done").With(CommandButton.Of("Undo", "undo"))));

        Assert.Equal("Done", Written.Shown([view.Blocks[0]]));
        Assert.IsType<ActionsBlock>(view.Blocks[1]);
        Assert.IsType<DividerBlock>(view.Blocks[2]);
        Assert.Equal("today", Written.Shown([view.Blocks[3]]));
    }

    [Fact]
    public void Render_OffersTheForm_WhenItCouldNotBeOpened()
    {
        var form = new Form("log add", "Log", []);

        var view = HomeRenderer.Render(Of([Reply.Say($"today")]), Answer(Reply.Say($"How long?") with { Form = form }));

        Assert.Equal("open:log add", Buttons(view)[0].ActionId);
    }

    [Fact]
    public void Render_HasOneGreenButton_WhenSeveralSectionsHaveButtons()
    {
        var section = Reply.Say($"words").With(CommandButton.Of("Log", "log"));

        var view = HomeRenderer.Render(Of([section, section, section]));

        Assert.Equal(["primary", null, null], Buttons(view).Select(button => button.Style));
    }

    private static List<ButtonElement> Buttons(HomeView view) =>
        [.. view.Blocks.OfType<ActionsBlock>().SelectMany(row => row.Elements).Cast<ButtonElement>()];

    private static Dashboard Of(IEnumerable<Reply> replies) => new([.. replies.Select(Section.Of)], Scene.Reader, Today);

    private static Answer Answer(Reply reply) => new(reply, Scene.Reader, Today, IsMember: true);
}
