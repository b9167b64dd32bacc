using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Chat;

/// <summary>A workspace or server that belongs to a team, and what its admin chose for it.</summary>
public sealed record Workspace(string Platform, string ExternalId, TeamId Team)
{
    /// <summary>The id of the role whose holders belong to the team; null where everyone there may.</summary>
    public string? Role { get; init; }

    public Audience Audience { get; init; }

    /// <summary>The zone with which newcomers begin where the platform tells none.</summary>
    public string? Zone { get; init; }

    /// <summary>The working days with which newcomers begin; null for Monday to Friday.</summary>
    public WorkingDays? WorkingDays { get; init; }

    /// <summary>Since when the bot is no longer there.</summary>
    public Instant? LeftAt { get; init; }
}

/// <summary>To whom a workspace shows the commands. It hides only: who belongs to the team is another matter.</summary>
public enum Audience
{
    Everyone = 0,

    /// <summary>Those who may manage messages.</summary>
    Moderators = 1,

    /// <summary>Those who may manage the workspace.</summary>
    Managers = 2,
}
