using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>A person in a team.</summary>
public sealed record Member
{
    public required MemberId Id { get; init; }

    public required TeamId Team { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required MemberSettings Settings { get; init; }

    public required Instant JoinedAt { get; init; }

    /// <summary>When the member left or was forgotten: nothing is sent to them any more.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>Since when the platform refuses direct messages to them.</summary>
    public Instant? UnreachableSince { get; init; }

    /// <summary>Where the member places the team on its journey; null when they have not said.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Whom the member encourages, and who encourages them; null for nobody.</summary>
    public Buddy? Buddy { get; init; }

    public bool IsHere => LeftAt is null;
}

/// <summary>Where a member sees the team on its journey, and since when.</summary>
public sealed record Placement(Journey.JourneyStage Stage, Instant At);
