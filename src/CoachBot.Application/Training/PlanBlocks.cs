using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Training;

/// <summary>The present week of a plan that is on, as it is shown, and the buttons that change something.</summary>
internal static class PlanBlocks
{
    /// <summary>Which week it is, and what it is about.</summary>
    public static IEnumerable<Block> Now(CommandContext context, TeamPlan plan, PlansContent content)
    {
        var isToCome = plan.StartsOn > context.Today;
        yield return new Block.Text(isToCome ? PlanTexts.Begins(plan) : PlanTexts.WeekNow(plan));
        if (content.AboutWeek(plan.Key, plan.Weeks.Count - plan.Step - 1) is { } about)
        {
            yield return new Block.Text(isToCome ? PlanTexts.FirstWeekAbout(about) : PlanTexts.WeekAbout(about));
        }
    }

    /// <summary>What the week asks of a member, against what they did of it; nothing before the plan begins.</summary>
    public static IEnumerable<Block> Own(CommandContext context, TeamPlan plan, PlanMember own)
    {
        if (plan.StartsOn <= context.Today)
        {
            yield return Meter("You", PlanRecord.Of(context.Member, own.Commitment, plan.Monday).Done, plan.ShareOf(own));
        }
    }

    /// <summary>The same over all who are in it; nothing where it would tell on somebody, or where it would be over one alone.</summary>
    public static IEnumerable<Block> All(CommandContext context, TeamPlan plan)
    {
        var present = plan.PresentIn(context.Team).ToList();
        if (plan.StartsOn <= context.Today && present.Count > 1 && context.MayTotal(plan) && context.MayTotal(present))
        {
            yield return Meter("All", PlanWeekEnd.TotalOf(context.Reader, context.Team, plan, plan.Monday).Done, present.Sum(plan.ShareOf));
        }
    }

    /// <summary>Why the week is not the one after the last; nothing where it is.</summary>
    public static IEnumerable<Block> Why(TeamPlan plan) => plan.Past.Count > 0 && plan.Past[^1].Outcome != WeekOutcome.Kept
        ? [new Block.Text(PlanTexts.Why(plan, plan.Past[^1]))]
        : [];

    public static IEnumerable<Button> Join(CommandContext context, TeamPlan plan) =>
        plan.Find(context.Member.Id) is null ? CommandButton.Of(ButtonTexts.Join, $"plan join {plan.Key}") : [];

    public static IEnumerable<Button> Easier(CommandContext context, TeamPlan plan) =>
        context.MayChange(plan.By) ? CommandButton.Of(PlanTexts.EasierButton, $"plan adjust {plan.Key} easier", AsShown.Of(plan)) : [];

    private static Block.Meter Meter(string who, int done, int share) =>
        new(who, Math.Min(1, (double)done / share), PlanTexts.Meter(Math.Min(done, share), share));
}
