using CoachBot.Application.Commands.Why;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>Tells <c>why</c> which rule gave a goal its status.</summary>
public sealed class GoalReasons : IGoalReason
{
    public GoalReason Of(ICoachReader reader, TeamBook team, Goal goal, Instant now)
    {
        var verdict = GoalFigures.Of(reader, team, goal, now).Pace.Verdict;
        return new GoalReason(verdict.Rule, Line.Of($"{verdict.Reason}"));
    }
}
