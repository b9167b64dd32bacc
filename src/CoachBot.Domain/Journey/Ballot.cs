using CoachBot.Domain.Teams;

namespace CoachBot.Domain.Journey;

/// <summary>What one rater answered. It is theirs alone to see; others see it only as a part of <see cref="Assessment.Rated"/>.</summary>
/// <param name="IsSecond">Whether it was given after the reveal, instead of the blind one.</param>
/// <param name="Scores">1 to 4 by the question's key; every question of the round.</param>
/// <param name="MayShow">Whether the rater agreed that a total over fewer than three shows it.</param>
/// <param name="Evidence">What they went by, in their own words; for them alone.</param>
public sealed record Ballot(MemberId Rater, bool IsSecond, IReadOnlyDictionary<string, int> Scores, bool MayShow = false, string? Evidence = null);
