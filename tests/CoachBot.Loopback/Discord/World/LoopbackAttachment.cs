namespace CoachBot.Loopback.Discord;

/// <summary>A file that came with a message, or that a person uploaded.</summary>
public sealed record LoopbackAttachment(string Id, string FileName, string ContentType, ReadOnlyMemory<byte> Bytes, string? Description)
{
    /// <summary>Where it can be fetched; the bot's own files can't.</summary>
    public Uri Url { get; init; } = new($"https://cdn.discordapp.invalid/attachments/{Id}/{Uri.EscapeDataString(FileName)}");

    /// <summary>The bytes that Discord announces; another number than there are for a test.</summary>
    public long Size { get; init; } = Bytes.Length;

    /// <summary>Set: whoever fetches it is sent on to there.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Its bytes are given out when this is done.</summary>
    public Task Given { get; init; } = Task.CompletedTask;
}
