namespace CoachBot.Discord.Protocol;

/// <summary>A file that goes with a message.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="ContentType">A media type, such as <c>text/csv</c>.</param>
public sealed record MessageFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
