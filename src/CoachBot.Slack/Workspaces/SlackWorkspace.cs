using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;

namespace CoachBot.Slack.Workspaces;

/// <summary>A workspace that the bot is in, and the token with which it acts there.</summary>
internal sealed record SlackWorkspace(SlackSecret Token, SlackIdentity Identity)
{
    public string TeamId => Identity.TeamId;
}
