namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>A message that answers a slash command or goes to a response_url.</summary>
/// <param name="Text">Shown where blocks are not, such as in notifications and by screen readers.</param>
public sealed record ReplyMessage(string Text)
{
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    /// <summary><c>ephemeral</c> (Slack's default) or <c>in_channel</c>.</summary>
    public string? ResponseType { get; init; }

    /// <summary>response_url only: takes the place of the message that the interaction came from.</summary>
    public bool? ReplaceOriginal { get; init; }

    /// <summary>response_url only: removes the message that the interaction came from.</summary>
    public bool? DeleteOriginal { get; init; }

    public string? ThreadTs { get; init; }
}
