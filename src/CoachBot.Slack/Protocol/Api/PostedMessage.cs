namespace CoachBot.Slack.Protocol.Api;

/// <summary>Where a message is; <paramref name="Ts"/> is its id within the conversation.</summary>
public sealed record PostedMessage(string Channel, string Ts);
