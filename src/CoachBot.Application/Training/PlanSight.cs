using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Training;

/// <summary>Whether what all in a plan did together may be shown.</summary>
internal static class PlanSight
{
    /// <summary>To nobody where it would tell on one or two persons who did not agree to it. What was theirs stays in it when they leave.</summary>
    public static bool MayTotal(this CommandContext context, TeamPlan plan)
    {
        var viewer = context.IsForRoom ? default : context.Member.Id;
        var consented = plan.Members.Count(m => m.Member == viewer || context.Team.Roster.Any(r => r.Id == m.Member && r.SharesKept));
        return plan.Members.Count > 0 && Visibility.MayTotal(plan.Members.Count, consented);
    }
}
