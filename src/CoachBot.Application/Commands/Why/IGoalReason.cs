using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Why;

/// <summary>Why a goal has the status that it has.</summary>
public interface IGoalReason
{
    GoalReason Of(ICoachReader reader, TeamBook team, Goal goal, Instant now);
}

/// <param name="Rule">The rule that gave the status, e.g. <c>goal.at-risk.lead</c>.</param>
/// <param name="Sentence">Status and reason in a sentence.</param>
/// <param name="Next">What would help, where something would.</param>
public sealed record GoalReason(string Rule, Line Sentence, Line? Next = null);
