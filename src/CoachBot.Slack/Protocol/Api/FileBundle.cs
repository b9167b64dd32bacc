namespace CoachBot.Slack.Protocol.Api;

/// <summary>Files that are shared together, in one message.</summary>
/// <param name="Channel">Where they are shared: a conversation's id, <c>D…</c> for direct messages.</param>
/// <param name="Files">One at least, and at most <see cref="SlackLimits.FilesInMessage"/>.</param>
public sealed record FileBundle(string Channel, IReadOnlyList<FileUpload> Files)
{
    /// <summary>Said along with them.</summary>
    public string? Comment { get; init; }

    public string? ThreadTs { get; init; }
}
