using CoachBot.Application.Commands.Why;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>Tells <c>why</c> which rule gave a goal its status.</summary>
public sealed class GoalReasons : IGoalReason
{
    /// <summary>The rules that compare with the line.</summary>
    private static readonly HashSet<string> ByLead = ["goal.off-track.lead", "goal.at-risk.lead", "goal.ahead", "goal.on-track"];

    public GoalReason Of(ICoachReader reader, TeamBook team, Goal goal, Instant now)
    {
        var snapshot = GoalFigures.Of(reader, team, goal, now);
        var pace = snapshot.Pace;
        var reason = Line.Of($"{pace.Verdict.Reason}");
        // What is told in whole things is judged in exact ones.
        return new GoalReason(pace.Verdict.Rule, ByLead.Contains(pace.Verdict.Rule) && pace.LeadPercent is { } percent
            && !snapshot.Terms.IsAsTold(pace.Value, pace.Line, percent)
            ? reason + GoalCommandTexts.Exactly(Quantity.About(pace.Line, snapshot.Terms.Unit), percent)
            : reason);
    }
}
