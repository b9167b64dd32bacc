using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Training;

/// <summary>What a member answered to the survey of a checkpoint. It is theirs alone to see; others see it in totals only.</summary>
/// <param name="Week">After which week it was asked: 0 before the first, 6 or 12.</param>
/// <param name="Scores">1 to 4 by the question's key.</param>
public sealed record PlanAnswer(
    PlanAnswerId Id, PlanId Plan, MemberId Member, int Week, Instant At, IReadOnlyDictionary<string, int> Scores);
