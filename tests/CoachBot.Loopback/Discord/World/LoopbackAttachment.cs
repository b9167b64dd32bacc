namespace CoachBot.Loopback.Discord;

/// <summary>A file that came with a message.</summary>
public sealed record LoopbackAttachment(string Id, string FileName, string ContentType, ReadOnlyMemory<byte> Bytes, string? Description);
