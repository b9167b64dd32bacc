namespace CoachBot.Loopback.Slack;

/// <summary>How a slash command was answered in its acknowledgement.</summary>
/// <param name="Shown">The message of the acknowledgement, ephemeral unless it asked for the channel; null if it was empty.</param>
public sealed record SlashResult(Ack Ack, string? Problem, SlackMessage? Shown) : ActResult(Ack, Problem)
{
    public bool IsInChannel => Shown is { EphemeralTo: null };
}
