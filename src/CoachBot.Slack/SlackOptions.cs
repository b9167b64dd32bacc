using CoachBot.Slack.Protocol;

namespace CoachBot.Slack;

/// <summary>How the coach is connected to Slack.</summary>
public sealed record SlackOptions
{
    /// <summary>The platform's name, as in the accounts.</summary>
    public const string Platform = "slack";

    /// <summary>The workspace's bot token (<c>xoxb-…</c>).</summary>
    public required SlackSecret BotToken { get; init; }

    /// <summary>The app-level token (<c>xapp-…</c>) with <c>connections:write</c>.</summary>
    public required SlackSecret AppToken { get; init; }

    /// <summary>Another address of the Web API, for a proxy or a test; null for Slack's own.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary>Without the tokens.</summary>
    public override string ToString() => $"Slack at {ApiBaseUrl?.ToString() ?? "its own address"}";
}
