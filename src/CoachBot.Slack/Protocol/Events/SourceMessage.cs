namespace CoachBot.Slack.Protocol.Events;

/// <summary>The message that an interaction came from. An ephemeral one can't be updated by chat.update, only by response_url.</summary>
public sealed record SourceMessage(string Ts, bool IsEphemeral)
{
    public string? Text { get; init; }

    /// <summary>What people read first where it has no text of its own: of a shared message or of blocks. Read of a message whose menu was used.</summary>
    public string? Shown { get; init; }

    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? ThreadTs { get; init; }
}
