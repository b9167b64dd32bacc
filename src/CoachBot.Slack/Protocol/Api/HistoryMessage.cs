using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>A message as the history tells it; <paramref name="Ts"/> is its id within the conversation.</summary>
public sealed record HistoryMessage(string Ts, string Text)
{
    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? AppId { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>What whoever posted it hid in it.</summary>
    public MessageMetadata? Metadata { get; init; }
}
