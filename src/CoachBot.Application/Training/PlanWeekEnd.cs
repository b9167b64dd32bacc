using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Training;

/// <summary>Ends the weeks of a plan that are over, by what all who are in it did.</summary>
internal static class PlanWeekEnd
{
    /// <summary>
    /// Brings a plan to the week of a Monday. The first member whose Monday begins decides for all: what others further west still do on
    /// their Sunday counts for them, but not for this any more.
    /// </summary>
    public static TeamPlan Advance(ICoachReader reader, TeamBook team, TeamPlan plan, LocalDate monday, Instant now)
    {
        while (plan.IsLive && plan.Monday < monday)
        {
            var (planned, done) = TotalOf(reader, team, plan, plan.Monday);
            var before = plan;
            plan = plan.Judge(planned, done, now);
            team.Plans.Put(plan);
            team.Ledger.Add(new LedgerEntry("plan.week", now, plan.Id.Value, 0, before.Monday, "plan.week", LedgerEntry.Of(
                ("step", before.Step), ("planned", planned), ("done", done), ("outcome", plan.Past[^1].Outcome), ("next", plan.Step),
                ("minutes", plan.Minutes))));
        }

        return plan;
    }

    /// <summary>
    /// What was due of all who are in it in the week that it is at, and done. Who said in the middle of it that they can give less is asked no
    /// more for all of it, though its first days were longer.
    /// </summary>
    public static (int Planned, int Done) TotalOf(ICoachReader reader, TeamBook team, TeamPlan plan, LocalDate monday)
    {
        var records = plan.PresentIn(team)
            .Select(m => (Most: plan.ShareOf(m), Record: PlanRecord.Of(reader.Member(team.Id, m.Member), m.Commitment, monday))).ToList();
        return (records.Sum(r => Math.Min(r.Most, r.Record.Planned)), records.Sum(r => Math.Min(r.Most, r.Record.Done)));
    }

    /// <summary>Who is in the plan and still in the team.</summary>
    public static IEnumerable<PlanMember> PresentIn(this TeamPlan plan, TeamBook team) =>
        plan.Members.Where(m => m.IsIn && team.Roster.Any(r => r.Id == m.Member && r.IsHere));
}
