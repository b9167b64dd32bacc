using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Reviews;

/// <summary>Something to write or talk about, saved for the team.</summary>
/// <param name="Number">1, 2, 3… per team.</param>
/// <param name="By">Who offered it; shown to others only where that person agreed to be named.</param>
/// <param name="ClosedAt">When it was used or dropped; null while it is fresh.</param>
public sealed record Idea(IdeaId Id, int Number, string Text, MemberId By, Instant At, IdeaState State = IdeaState.Fresh, Instant? ClosedAt = null);

public enum IdeaState
{
    Fresh = 0,
    Used = 1,
    Dropped = 2,
}
