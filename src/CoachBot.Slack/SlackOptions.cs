using CoachBot.Slack.Protocol;

namespace CoachBot.Slack;

/// <summary>How the coach is connected to Slack: by sockets, by HTTP, or both.</summary>
public sealed record SlackOptions
{
    /// <summary>The platform's name, as in the accounts.</summary>
    public const string Platform = "slack";

    /// <summary>The token of one workspace (<c>xoxb-…</c>); null where workspaces install the bot by themselves.</summary>
    public SlackSecret? BotToken { get; init; }

    /// <summary>The app-level token (<c>xapp-…</c>) with <c>connections:write</c>; null without Socket Mode.</summary>
    public SlackSecret? AppToken { get; init; }

    /// <summary>The secret with which Slack signs its requests; null without HTTP.</summary>
    public SlackSecret? SigningSecret { get; init; }

    /// <summary>The secret before, while it is being changed; null at other times.</summary>
    public SlackSecret? SigningSecretPrevious { get; init; }

    /// <summary>What workspaces need to install the bot by themselves; null where they can't.</summary>
    public SlackInstallOptions? Install { get; init; }

    /// <summary>Another address of the Web API, for a proxy or a test; null for Slack's own.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary>Without the tokens.</summary>
    public override string ToString() => $"Slack at {ApiBaseUrl?.ToString() ?? "its own address"}";
}
