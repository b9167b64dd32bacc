using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using NodaTime;

namespace CoachBot.Slack.Home;

/// <summary>
/// A dashboard as a Home tab, with the answer to the button that was pressed there last on top. Whatever is longer than Slack takes is
/// shortened and says so; sections beyond the most that there can be are left out.
/// https://docs.slack.dev/reference/views/home-tab-views
/// </summary>
public static class HomeRenderer
{
    /// <summary>As many as a dashboard can have. In the longest of texts they stay under <see cref="SlackLimits.ViewBytes"/>.</summary>
    internal const int MostSections = 12;

    /// <summary>What each section gets at least: two blocks of words, a row of buttons, a line below an answer.</summary>
    private const int FewestBlocks = 4;

    private const string Primary = "primary";

    /// <param name="answer">The answer; null for none.</param>
    public static HomeView Render(Dashboard dashboard, Answer? answer = null)
    {
        var blocks = new List<SlackBlock>();
        var sections = dashboard.Sections.Take(MostSections).ToList();
        if (answer is not null)
        {
            var form = answer.Reply.Form is { } asked ? new FormId(FormMove.Open, asked.Name) : (FormId?)null;
            var room = Room(blocks, sections.Count) - 1;
            blocks.AddRange(Of(Section.Of(answer.Reply), answer.Reader, answer.Today, form, room));
            blocks.Add(new DividerBlock());
        }

        foreach (var (i, section) in sections.Index())
        {
            var shown = Of(section, dashboard.Reader, dashboard.Today, null, Room(blocks, sections.Count - i - 1));
            blocks.AddRange(i == 0 ? shown : shown.Select(Quiet));
        }

        return new HomeView(blocks);
    }

    private static int Room(List<SlackBlock> before, int after) => SlackLimits.BlocksInView - before.Count - (FewestBlocks * after);

    private static IEnumerable<SlackBlock> Of(Section section, Reader reader, LocalDate today, FormId? form, int mostBlocks)
    {
        var actions = ActionRow.Of(section.Buttons, null, form).ToList();
        var inlines = new SlackInlines(reader, today);
        var words = SlackMessageRenderer.Body(Reply.Of(section.Blocks), inlines, mostBlocks - actions.Count, SlackLimits.SectionText);
        return [.. words, .. actions];
    }

    /// <summary>One button of the tab is what is meant to be pressed.</summary>
    private static SlackBlock Quiet(SlackBlock block) =>
        block is ActionsBlock row ? row with { Elements = [.. row.Elements.Select(Quiet)] } : block;

    private static SlackElement Quiet(SlackElement element) =>
        element is ButtonElement { Style: Primary } button ? button with { Style = null } : element;
}
