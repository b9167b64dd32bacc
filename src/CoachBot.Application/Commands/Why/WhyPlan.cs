using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Why;

/// <summary>Why the plan is at the week that it is at.</summary>
internal static class WhyPlan
{
    private const string Rule = "plan.week";

    /// <summary>What others did on their own in a plan is their own.</summary>
    private static readonly string[] OfAll = ["plan.begun", "plan.week", "plan.adjusted", "plan.stopped", "plan.restored"];

    public static WhyAnswer Latest(CommandContext context)
    {
        var plan = context.Reader.Plans(context.Team.Id).LastOrDefault(p => p.BegunAt is not null);
        return plan is null
            ? new WhyAnswer(Rule, [PlanTexts.NoneIsOn(), PlanTexts.WeekRule()], [], PlanTexts.WhyNextWithout())
            : new WhyAnswer(Rule, [PlanProposalTexts.Heading(plan), .. Now(plan), PlanTexts.WeekRule()], Rows(context, plan), PlanTexts.WhyNext());
    }

    private static IEnumerable<Line> Now(TeamPlan plan) =>
        plan.IsLive ? [PlanTexts.WeekNow(plan), .. plan.Past.Count > 0 ? (Line[])[PlanTexts.Why(plan, plan.Past[^1])] : []] : [];

    private static List<LedgerRow> Rows(CommandContext context, TeamPlan plan)
    {
        var ofAll = context.Rows(new LedgerQuery(Subject: plan.Id.Value, KindPrefix: "plan.", Most: Evidence.Most * 10))
            .Where(r => OfAll.Contains(r.Kind)).Select(r => context.MayTotal(plan) ? r : r with { Figures = WithoutMinutes(r.Figures) });
        var own = context.Rows(new LedgerQuery(context.Member.Id, plan.Id.Value, "plan.share", Evidence.Most));
        return [.. ofAll.Concat(own).OrderByDescending(r => r.Id).Take(Evidence.Most)];
    }

    private static string WithoutMinutes(string figures) =>
        string.Join(' ', figures.Split(' ').Where(f => f.Split('=')[0] is not ("planned" or "done")));
}
