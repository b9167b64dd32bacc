using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Commands.Training;

/// <summary>Which plan a command means, and what it changes in it.</summary>
internal static class OwnPlan
{
    private static readonly Duration JustEnded = Duration.FromDays(7);

    /// <summary>The parameter that names a plan where several are on.</summary>
    public static Parameter Named(Content.PlansContent content) =>
        new("plan", ParameterKind.Choice, "Which plan") { Choices = [.. content.Plans.Select(p => p.Key)], NotInForm = true };

    /// <summary>The plans that are on, the named one alone where one is named.</summary>
    public static IReadOnlyList<TeamPlan> Live(this CommandContext context)
    {
        var key = context.Arguments.Find<string>("plan");
        return [.. context.Team.Plans.Items.Where(p => p.IsLive && (key is null || p.Key == key))];
    }

    /// <summary>The last plan that is over and has left the speaker days, the named one alone where one is named; null where none has.</summary>
    public static TeamPlan? EndedWithDays(this CommandContext context)
    {
        var key = context.Arguments.Find<string>("plan");
        return context.Reader.Plans(context.Team.Id).LastOrDefault(p => p.EndedAt is not null && (key is null || p.Key == key)
            && p.Find(context.Member.Id) is { } mine && context.Member.Commitments.Find(mine.Commitment) is { IsLive: true });
    }

    /// <summary>The plan that is on and the speaker may change; training before a launch.</summary>
    /// <exception cref="UserError">None is on, or it is somebody else's and the speaker is no lead.</exception>
    public static TeamPlan ToChange(this CommandContext context)
    {
        var plan = context.Live().OrderBy(p => p.Kind).FirstOrDefault() ?? throw new UserError(context.NoPlan());
        return context.MayChange(plan.By)
            ? plan
            : throw UserError.Denied(PlanTexts.NotYours(plan, context.Team.NameOf(plan.By)));
    }

    /// <summary>What whoever would change a plan is told where none is on: which one somebody else has just stopped.</summary>
    public static Line NoPlan(this CommandContext context) =>
        context.Reader.Plans(context.Team.Id).LastOrDefault(p => p.EndedAt > context.Now - JustEnded) is { } ended
            && context.OtherWhoDid("plan.stopped", ended.Id.Value) is { } by
            ? PlanTexts.StoppedMeanwhile(ended, by)
            : PlanTexts.None();

    /// <summary>Sets the shares of all who are in the week that is on, each in their own book.</summary>
    public static TeamPlan SetShares(this CommandContext context, TeamPlan plan)
    {
        foreach (var member in plan.PresentIn(context.Team).Where(m => m.SetFor is not null).ToList())
        {
            plan = PlanShares.Set(context.Session.Member(context.Team.Id, member.Member), plan, member, member.SetFor!.Value, context.Now);
        }

        return plan;
    }

    /// <summary>Ends the days that were made for a plan, or gives a commitment back as it was; what was done stays.</summary>
    public static Line GiveBack(this CommandContext context, PlanMember member, bool keeps)
    {
        var book = context.Member;
        if (keeps || book.Commitments.Find(member.Commitment) is not { IsLive: true } commitment)
        {
            return PlanTexts.DaysStay();
        }

        if (member.Before is { } before)
        {
            book.SetMinutes(commitment, before, null, context.Now);
            return PlanTexts.DaysAsBefore(before);
        }

        book.End(commitment, context.Now);
        context.RecutGoalOf(commitment);
        return PlanTexts.DaysEnded();
    }

    /// <summary>A member who is out of a plan is not told of the week that begins, where they were not told yet.</summary>
    public static void WithdrawWeek(this CommandContext context, TeamPlan plan, MemberId member)
    {
        var monday = Weeks.MondayOf(context.Session.Member(context.Team.Id, member).Today(context.Now));
        context.Session.Withdraw(context.Team.Id, PlanMessages.KeyOf(plan, monday.Iso(), member));
    }

    /// <summary>What the others were told of the week that is on, or are to be told, asks what the plan asks now.</summary>
    public static void RewriteWeeks(this CommandContext context, TeamPlan plan)
    {
        foreach (var member in plan.PresentIn(context.Team).Where(m => m.Member != context.Member.Id && m.SetFor is not null))
        {
            var book = context.Session.Member(context.Team.Id, member.Member);
            context.Session.RewriteMessage(
                context.Team.Id, PlanMessages.KeyOf(plan, member.SetFor!.Value.Iso(), member.Member), PlanMessages.Changed(book, plan), context.Now);
        }
    }

    /// <summary>Spreads the goal's line over the days that a commitment of the plan has now.</summary>
    public static void RecutGoalOf(this CommandContext context, Commitment commitment)
    {
        if (commitment.Goal is { } goal)
        {
            GoalCuts.Recut(context.Reader, context.Team, goal, context.Now);
        }
    }

    /// <summary>The days that a plan may use of a schedule.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="schedule">The days as they are wanted.</param>
    /// <param name="most">The most minutes a week that the member gives.</param>
    /// <exception cref="UserError">They have no names, or are too many for its minutes.</exception>
    public static Schedule.Weekdays DaysFor(TeamPlan plan, Schedule schedule, int most)
    {
        if (schedule is not Schedule.Weekdays days)
        {
            throw new UserError(PlanProposalTexts.FixedDays());
        }

        var least = Math.Min(plan.Loads.Min(), most);
        return days.Days.Count * TeamPlan.ShortestSession <= least
            ? days
            : throw new UserError(PlanProposalTexts.TooManyDays(least, days.Days.Count, Math.Max(1, least / TeamPlan.ShortestSession)));
    }

    public static void NotePlan(this CommandContext context, string kind, TeamPlan plan) =>
        context.Team.Ledger.Add(new LedgerEntry(
            kind, context.Now, plan.Id.Value, plan.Goal?.Value ?? 0, context.Today, "plan", LedgerEntry.Of(
            ("minutes", plan.Minutes), ("step", plan.Step), ("monday", plan.Monday), ("weeks", plan.Weeks.Count),
            ("easy", string.Join(',', plan.Weeks.Select((w, i) => (w, i)).Where(w => w.w.IsEasy).Select(w => w.i))), ("kind", plan.Kind),
            ("state", plan.IsLive ? "live" : plan.IsProposal ? "proposed" : "ended"))));
}
