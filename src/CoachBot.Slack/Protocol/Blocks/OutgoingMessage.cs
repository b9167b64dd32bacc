namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>A message for chat.postMessage, chat.postEphemeral and chat.update.</summary>
/// <param name="Channel">A conversation's id; a <c>D…</c> id for direct messages, which chat.update insists on.</param>
/// <param name="Text">The whole text, or what stands for the blocks in notifications and for screen readers.</param>
public sealed record OutgoingMessage(string Channel, string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Ignored by chat.postEphemeral. Whoever belongs to the workspace can read it.</summary>
    public MessageMetadata? Metadata { get; init; }

    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }
}
