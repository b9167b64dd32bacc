using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Dashboards;

/// <summary>The plans and launches that are on: this week against what was done of it, and what comes next. Two at most.</summary>
internal static class PlanSections
{
    public static IEnumerable<Section> Of(CommandContext context, PlansContent content) =>
        context.Team.Plans.Items.Where(p => p.IsLive).OrderBy(p => p.Kind).Select(plan => Of(context, plan, content));

    private static Section Of(CommandContext context, TeamPlan plan, PlansContent content)
    {
        var own = plan.Find(context.Member.Id);
        return new Section(
            [
                new Block.Heading(PlanProposalTexts.Heading(plan)),
                .. PlanBlocks.Now(context, plan, content),
                .. own is null ? [] : PlanBlocks.Own(context, plan, own),
                .. PlanBlocks.All(context, plan),
                .. PlanBlocks.Why(plan),
                .. ToCome(plan).Select(line => new Block.Text(line)),
            ],
            [
                .. PlanBlocks.Join(context, plan),
                .. own is not null && IsAsked(context, plan) ? CommandButton.Of(PlanTexts.SurveyButton, "plan survey") : [],
                .. CommandButton.Of(PlanTexts.ShowButton, $"plan show {plan.Key}"),
                .. PlanBlocks.Easier(context, plan),
            ]);
    }

    private static IEnumerable<Line> ToCome(TeamPlan plan)
    {
        if (plan.NextEasyWeek is { } easy)
        {
            yield return PlanTexts.EasierWeek(easy.Week, easy.Monday);
        }

        if (plan.NextCheckpoint is { } checkpoint)
        {
            yield return PlanTexts.NextCheckpoint(checkpoint.Week, checkpoint.On);
        }

        yield return PlanTexts.Ends(plan);
    }

    /// <summary>Whether the questions of the checkpoint that was reached wait for the speaker.</summary>
    private static bool IsAsked(CommandContext context, TeamPlan plan) => plan.Checkpoint is { } reached
        && !context.Reader.PlanAnswers(context.Team.Id, plan.Id).Any(a => a.Member == context.Member.Id && a.Week == reached);
}
