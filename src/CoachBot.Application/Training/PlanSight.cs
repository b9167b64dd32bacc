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
    public static bool MayTotal(this CommandContext context, TeamPlan plan) => context.MayTotal(plan.Members);

    /// <summary>The same for a figure over some of them.</summary>
    public static bool MayTotal(this CommandContext context, IEnumerable<PlanMember> members) => Visibility.MayTotal(
        [.. members.Select(m => (m.Member, context.Team.Roster.Any(r => r.Id == m.Member && r.SharesKept)))], context.ShownTo());
}
