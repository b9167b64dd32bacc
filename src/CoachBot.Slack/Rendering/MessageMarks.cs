namespace CoachBot.Slack.Rendering;

/// <summary>What a message is beside its words.</summary>
/// <param name="OutboxId">The id that its buttons carry; null for an answer.</param>
public sealed record MessageMarks(long? OutboxId = null)
{
    /// <summary>True for a private answer in a room, which a button can show to the room.</summary>
    public bool CanShare { get; init; }

    /// <summary>The conversation that the reply's form belongs to, where a button is to open it; empty for none, null for no such button.</summary>
    public string? FormRoom { get; init; }
}
