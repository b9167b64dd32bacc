using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>
/// Re-cuts lines. A milestone, away, pause, resume, holiday or change of a linked schedule spreads what is left over the due days
/// that are left, from the owner's today on and never backwards.
/// </summary>
public static class GoalCuts
{
    /// <summary>Re-cuts one goal by the books of the reader, which in a session show what is not saved yet.</summary>
    /// <remarks>Nothing happens to a goal that is closed or over, or that does not exist. A day has one cut, its last.</remarks>
    public static void Recut(ICoachReader reader, TeamBook team, GoalId goal, Instant now)
    {
        if (team.Goals.Find(goal) is not { IsOpen: true } open)
        {
            return;
        }

        var owner = reader.Member(team.Id, open.Owner);
        var from = LocalDate.Max(owner.Today(now), open.Start);
        if (from > open.Due)
        {
            return;
        }

        var calendar = new DueCalendar(Patterns(reader, team, goal), Excused(team, owner, open));
        var cut = LineCut.Of(from, calendar, GoalFigures.TermsOf(open, team.Metrics.Get(open.Metric)));
        team.Goals.Put(open with { Cuts = [.. open.Cuts.Where(c => c.From < from), cut] });
    }

    /// <summary>Re-cuts the goals that a member owns: after their away, pause or resume.</summary>
    public static void RecutOwnedBy(ICoachReader reader, TeamBook team, MemberId member, Instant now)
    {
        foreach (var goal in team.Goals.Items.Where(g => g.Owner == member).ToList())
        {
            Recut(reader, team, goal.Id, now);
        }
    }

    /// <summary>Re-cuts all goals of the team: after a holiday or a pause of the team.</summary>
    public static void RecutAll(ICoachReader reader, TeamBook team, Instant now)
    {
        foreach (var goal in team.Goals.Items.ToList())
        {
            Recut(reader, team, goal.Id, now);
        }
    }

    private static List<DuePattern> Patterns(ICoachReader reader, TeamBook team, GoalId goal)
    {
        var patterns = new List<DuePattern>();
        foreach (var commitment in reader.Members(team.Id).SelectMany(m => m.Commitments.Items).Where(c => c.IsLive && c.Goal == goal))
        {
            switch (commitment.Schedule)
            {
                case Schedule.Weekdays named:
                    patterns.Add(new DuePattern.Weekdays(commitment.CreatedOn, named.Days.Days().ToHashSet()));
                    break;
                case Schedule.EveryNDays every:
                    patterns.Add(new DuePattern.EveryDays(commitment.FirstDate, every.Days));
                    break;
            }
        }

        return patterns;
    }

    private static List<DateInterval> Excused(TeamBook team, MemberBook owner, Goal goal) =>
    [
        .. owner.Aways.Items.Where(a => a.To >= goal.Start && a.From <= goal.Due).Select(a => new DateInterval(a.From, a.To)),
        .. team.Holidays.Items.Where(h => h.Date >= goal.Start && h.Date <= goal.Due).Select(h => new DateInterval(h.Date, h.Date)),
    ];
}
