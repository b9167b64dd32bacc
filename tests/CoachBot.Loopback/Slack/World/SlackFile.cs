using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>A file that the app or a person uploaded.</summary>
public sealed class SlackFile
{
    internal SlackFile(Workspace workspace, string id, string name, int length) =>
        (Workspace, Id, Name, Length, Title) = (workspace, id, name, length, name);

    public Workspace Workspace { get; }

    public string Id { get; }

    public string Name { get; }

    /// <summary>Bytes announced; an upload of another length is refused.</summary>
    public int Length { get; }

    public string Title { get; internal set; }

    public byte[]? Content { get; internal set; }

    public SlackChannel? SharedIn { get; internal set; }

    /// <summary>The person whose it is; null for the app's.</summary>
    public SlackUser? Owner { get; internal init; }

    public string MimeType { get; set; } = "text/csv";

    /// <summary>Where it can be fetched, as events tell it; another address for a test, null where files.info is to be asked.</summary>
    public Uri? Address { get; set; }

    /// <summary>Its bytes are given out when this is done.</summary>
    public Task Given { get; set; } = Task.CompletedTask;

    public override string ToString() => $"{Name} ({Id})";

    /// <summary>
    /// https://docs.slack.dev/reference/objects/file-object; without an address, next to nothing: files.info tells
    /// (https://docs.slack.dev/apis/slack-connect, <c>check_file_info</c>).
    /// </summary>
    internal JsonObject Show(Uri? address) => address is null
        ? new() { ["id"] = Id, ["mode"] = "file_access", ["file_access"] = "check_file_info", ["created"] = 0, ["user"] = "" }
        : new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["title"] = Title,
            ["mimetype"] = MimeType,
            ["filetype"] = Path.GetExtension(Name).TrimStart('.'),
            ["user"] = Owner?.Id ?? Workspace.BotUserId,
            ["size"] = Length,
            ["mode"] = "hosted",
            ["file_access"] = "visible",
            ["url_private"] = address.AbsoluteUri,
            ["url_private_download"] = address.AbsoluteUri,
        };
}
