namespace CoachBot.Loopback.Discord;

/// <summary>The interaction that a message answers.</summary>
internal sealed record OriginOfMessage(string InteractionId, int InteractionType, string? CommandName, LoopbackUser User);
