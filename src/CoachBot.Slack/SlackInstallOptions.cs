using CoachBot.Slack.Protocol;

namespace CoachBot.Slack;

/// <summary>What the app needs so that workspaces can install it (https://docs.slack.dev/authentication/installing-with-oauth).</summary>
/// <param name="ClientId">The app's, as its page shows it.</param>
/// <param name="ClientSecret">The app's.</param>
/// <param name="PublicUrl">Where browsers reach CoachBot, ending in a slash.</param>
public sealed record SlackInstallOptions(string ClientId, SlackSecret ClientSecret, Uri PublicUrl);
