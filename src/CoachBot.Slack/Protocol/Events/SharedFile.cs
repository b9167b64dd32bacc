namespace CoachBot.Slack.Protocol.Events;

/// <summary>A file that a person shared or put into a form (https://docs.slack.dev/reference/objects/file-object).</summary>
/// <param name="Name">Its id where the event does not tell it.</param>
/// <param name="Size">In bytes; 0 where it is not told.</param>
public sealed record SharedFile(string Id, string Name, long Size)
{
    /// <summary>Such as <c>text/csv</c>; null where it is not told.</summary>
    public string? MimeType { get; init; }

    /// <summary>
    /// Where a token with <c>files:read</c> can fetch it; empty where the event tells the id alone and files.info the rest, as in rooms
    /// that are shared with another workspace (https://docs.slack.dev/apis/slack-connect: <c>check_file_info</c>).
    /// </summary>
    public SlackSecret Address { get; init; }
}
