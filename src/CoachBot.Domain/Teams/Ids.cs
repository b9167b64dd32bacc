namespace CoachBot.Domain.Teams;

/// <summary>A team: the tenant. Nothing of one team is ever seen by another.</summary>
public readonly record struct TeamId(long Value);

/// <summary>A member of a team, whatever accounts they write from.</summary>
public readonly record struct MemberId(long Value);
