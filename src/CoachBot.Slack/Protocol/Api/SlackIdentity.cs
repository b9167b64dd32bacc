namespace CoachBot.Slack.Protocol.Api;

/// <summary>Whose a token is.</summary>
/// <param name="TeamId">The workspace, a <c>T…</c> id.</param>
/// <param name="TeamName">The workspace's name.</param>
/// <param name="UserId">The bot's user, a <c>U…</c> id, which mentions name.</param>
/// <param name="UserName">The bot's user name.</param>
public sealed record SlackIdentity(string TeamId, string TeamName, string UserId, string UserName)
{
    public string? BotId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>What the token may do; null where Slack does not tell.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
