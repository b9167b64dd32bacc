using CoachBot.Domain.Teams;

namespace CoachBot.Domain.Goals;

/// <summary>A goal that somebody is asked to take over.</summary>
/// <param name="By">Who offered it: they hear what became of it.</param>
public sealed record GoalOffer(MemberId To, MemberId By);
