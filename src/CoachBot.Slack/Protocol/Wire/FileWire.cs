using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Wire;

internal sealed class FileWire
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public long Size { get; set; }
    public string? Mimetype { get; set; }
    public string? UrlPrivateDownload { get; set; }

    public SharedFile ToFile() => new(Required.Field(Id, "file.id"), Name ?? Id!, Size)
    {
        MimeType = Mimetype,
        Address = new SlackSecret(UrlPrivateDownload ?? ""),
    };

    public static IReadOnlyList<SharedFile> ToFiles(FileWire[]? files) => [.. (files ?? []).Select(file => file.ToFile())];
}
