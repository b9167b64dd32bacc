using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Training;

/// <summary>A member who agreed to be in a plan.</summary>
public sealed record PlanMember
{
    public required MemberId Member { get; init; }

    /// <summary>The commitment that the plan sets the minutes of.</summary>
    public required CommitmentId Commitment { get; init; }

    /// <summary>The most minutes a week that they can give: the plan never asks more of them.</summary>
    public required int Most { get; init; }

    /// <summary>What one session of their commitment was before; null where it was made for the plan.</summary>
    public int? Before { get; init; }

    /// <summary>The Monday of the week for which it was set last; null before the first.</summary>
    public LocalDate? SetFor { get; init; }

    public Instant? LeftAt { get; init; }

    public bool IsIn => LeftAt is null;
}
