using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Dashboards;

/// <summary>What somebody sees who has nothing to see yet: where to begin.</summary>
internal static class EmptyDashboard
{
    public static Section Newcomer() => Beginning(DashboardTexts.Welcome());

    /// <summary>For a member without a commitment.</summary>
    public static Section NotBegun(CommandContext context) => Beginning(TodayTexts.Heading(context.Member.Member.Name, context.Today));

    /// <param name="refusal">Why they are no member.</param>
    /// <param name="mayBegin">Whether they can set the coach up.</param>
    public static Section Refused(Reply refusal, bool mayBegin) => new(
        [new Block.Heading(DashboardTexts.Welcome()), .. refusal.Blocks],
        mayBegin ? CommandButton.Of(DashboardTexts.SetUpButton, "setup") : []);

    private static Section Beginning(Line heading) => new(
        [new Block.Heading(heading), new Block.Text(TodayTexts.DayOne()), new Block.Text(DashboardTexts.FirstStep())],
        [.. CommandButton.Of(DashboardTexts.StartButton, "start"), .. CommandButton.Of(DashboardTexts.HelpButton, "help")]);
}
