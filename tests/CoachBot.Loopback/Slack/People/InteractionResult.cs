namespace CoachBot.Loopback.Slack;

/// <summary>How a press, a choice, a shortcut or a closed form was acknowledged.</summary>
public sealed record InteractionResult(Ack Ack, string? Problem) : ActResult(Ack, Problem);
