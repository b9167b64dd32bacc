using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>Away from <paramref name="From"/> to <paramref name="To"/>, both included. The reason is private.</summary>
public sealed record Away(AwayId Id, LocalDate From, LocalDate To, string? Reason)
{
    public bool Covers(LocalDate date) => date >= From && date <= To;
}

public enum PauseScope
{
    Member = 0,
    Goal = 1,
    Team = 2,

    /// <summary>The commitments on one channel: a member's own, or all of the team's.</summary>
    Channel = 3,
}

/// <summary>A pause of a goal, a member or the team. Each has its own record: lifting one never lifts another.</summary>
public sealed record Pause(PauseId Id, PauseScope Scope, GoalId? Goal, Instant From, Instant? LiftedAt, string? Reason)
{
    /// <summary>The channel of a pause of <see cref="PauseScope.Channel"/>; null for the others.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Whether it holds for all that a member does: theirs, or their team's.</summary>
    public bool IsOfAll => Scope is PauseScope.Member or PauseScope.Team;

    /// <summary>Whether it is on at an instant; it is off from the instant at which it is lifted.</summary>
    public bool IsOnAt(Instant instant) => From <= instant && (LiftedAt is not { } lifted || instant < lifted);
}

/// <summary>A skip of one occasion; its reason is optional and private.</summary>
public sealed record Skip(SkipId Id, OccasionId Occasion, CommitmentId Commitment, LocalDate Date, string? Reason);

/// <summary>A day off for the whole team.</summary>
public sealed record Holiday(LocalDate Date, string? Name);

/// <summary>A span in which the host was down, or the terminal closed: nothing could be sent. <paramref name="To"/> is exclusive.</summary>
public sealed record Silence(Instant From, Instant To, bool TerminalClosed);
