namespace CoachBot.Slack.Protocol.Api;

/// <param name="Name">With its ending, from which Slack tells the type.</param>
/// <param name="Content">At least one byte.</param>
/// <param name="Channel">Where it is shared: a conversation's id, <c>D…</c> for direct messages.</param>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content, string Channel)
{
    public string? Title { get; init; }

    /// <summary>Said along with it.</summary>
    public string? Comment { get; init; }

    public string? ThreadTs { get; init; }
}
