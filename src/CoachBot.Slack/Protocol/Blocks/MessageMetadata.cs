namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>What a bot hides in its message to find it again (https://docs.slack.dev/messaging/message-metadata).</summary>
/// <param name="EventType">Names the kind; letters, digits and underscores.</param>
/// <param name="EventPayload">What else than text comes back in history is its JSON.</param>
public sealed record MessageMetadata(string EventType, IReadOnlyDictionary<string, string> EventPayload);
