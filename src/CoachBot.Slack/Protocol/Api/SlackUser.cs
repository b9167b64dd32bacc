namespace CoachBot.Slack.Protocol.Api;

/// <summary>A member.</summary>
/// <param name="Id">A <c>U…</c> or <c>W…</c> id.</param>
/// <param name="Name">As others see it.</param>
public sealed record SlackUser(string Id, string Name)
{
    /// <summary>The workspace that they belong to: another one where they are met in a channel that two share.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation that they belong to; null for none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>An IANA zone, such as <c>Europe/Amsterdam</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Such as <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    public bool IsDeactivated { get; init; }

    public bool IsBot { get; init; }

    /// <summary>Admin or owner of the workspace.</summary>
    public bool IsAdmin { get; init; }
}
