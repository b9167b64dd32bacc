namespace CoachBot.Slack.Protocol.Api;

/// <param name="Name">With its ending, from which Slack tells the type.</param>
/// <param name="Content">At least one byte.</param>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content)
{
    public string? Title { get; init; }
}
