namespace CoachBot.Slack.Protocol.Api;

/// <summary>What an installation gives.</summary>
public sealed record SlackInstallation(SlackSecret BotToken, string AppId, string BotUserId)
{
    /// <summary>Null where the app was installed for a whole organisation.</summary>
    public string? TeamId { get; init; }

    public string? TeamName { get; init; }

    public string? EnterpriseId { get; init; }

    public string? InstalledByUserId { get; init; }

    /// <summary>The scopes that were granted; null where Slack does not tell.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
