namespace CoachBot.Application.Chat;

/// <summary>Who acts, as the platform knows them.</summary>
/// <param name="Platform">The platform's name, e.g. <c>terminal</c>.</param>
/// <param name="Workspace">The workspace's or server's id there; empty where the platform does not tell it, as in Discord's direct messages.</param>
/// <param name="Account">The person's id there.</param>
/// <param name="Name">How the person is called there.</param>
/// <param name="Zone">Their IANA zone, where the platform tells it.</param>
public sealed record Actor(string Platform, string Workspace, string Account, string Name, string? Zone)
{
    /// <summary>False where a workspace has to be set up before it has a team, and admits only whom its admin chose.</summary>
    public bool IsOpenDoor { get; init; } = true;

    /// <summary>Whether the platform lets them manage the workspace: who does may set the coach up there.</summary>
    public bool ManagesWorkspace { get; init; }

    /// <summary>Whether the platform calls them so everywhere and now: the coach does then, too.</summary>
    public bool IsNameCurrent { get; init; }

    /// <summary>Whether they belong to another workspace, and are met here only because the two share a room.</summary>
    public bool IsVisitor { get; init; }

    /// <summary>The ids of the roles that they hold in the workspace.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>The workspace's own name, for a team that is made for it.</summary>
    public string? WorkspaceName { get; init; }

    /// <summary>Whether it is left to the store to find out which workspace this is about.</summary>
    public bool IsDirect => Workspace.Length == 0;
}
