using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Training;

/// <summary>Whether what all in a plan did together may be shown.</summary>
internal static class PlanSight
{
    /// <summary>
    /// To nobody where it would tell on one or two persons who did not agree to it. What was theirs stays in it when they leave.
    /// </summary>
    public static bool MayTotal(this CommandContext context, TeamPlan plan)
    {
        var viewer = context.IsForRoom ? default : context.Member.Id;
        return MayTotal([.. plan.Members.Select(m => m.Member)], viewer, context.Team);
    }

    /// <summary>Whether a figure over these people may be shown to one of them, or to the room.</summary>
    /// <param name="people">Who is in it.</param>
    /// <param name="viewer">Who looks; the default for the room.</param>
    /// <param name="team">Their team.</param>
    public static bool MayTotal(IReadOnlyCollection<MemberId> people, MemberId viewer, TeamBook team)
    {
        bool Shares(MemberId id) => team.Roster.Any(r => r.Id == id && r.SharesKept);
        return people.Count > 0
            && (Visibility.MayTotal(people.Count, people.Count(Shares)) || people.All(id => id == viewer || Shares(id)));
    }
}
