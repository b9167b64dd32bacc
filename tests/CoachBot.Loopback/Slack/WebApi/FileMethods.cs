using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Files of people, and uploads in three steps. https://docs.slack.dev/messaging/working-with-files</summary>
internal static class FileMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("files.info", Tier.Four, TokenKind.Bot, ["files:read"], ["file!", "cursor", "limit", "page", "count"], false, Info),
        new("files.getUploadURLExternal", Tier.Four, TokenKind.Bot, ["files:write"],
            ["filename!", "length!", "alt_txt", "snippet_type"], false, GetUrl),
        new("files.completeUploadExternal", Tier.Four, TokenKind.Bot, ["files:write"],
            ["files!", "channel_id", "channels", "initial_comment", "thread_ts", "blocks"], true, Complete),
    ];

    private static JsonObject Info(ApiCall call)
    {
        var file = call.Slack.FileHost.Find(call.Required("file")) ?? throw new SlackError("file_not_found");
        return new() { ["ok"] = true, ["file"] = file.Show(call.Slack.FileHost.AddressOf(file)), ["content"] = "" };
    }

    private static JsonObject GetUrl(ApiCall call)
    {
        var length = call.Number("length") ?? throw SlackError.MissingArgument("length");
        var file = new SlackFile(call.Workspace, call.Slack.Clock.NextId("F"), call.Required("filename"), length);
        call.Slack.Uploads[file.Id] = file;
        return new() { ["ok"] = true, ["upload_url"] = $"{call.Slack.Origin}upload/v1/{file.Id}", ["file_id"] = file.Id };
    }

    private static JsonObject Complete(ApiCall call)
    {
        var wanted = call.Json<JsonArray>("files", "invalid_arguments") ?? throw SlackError.MissingArgument("files");
        var files = wanted.Select(entry => Uploaded(call, (string?)entry?["id"], (string?)entry?["title"])).ToList();
        if (call.Text("channel_id") is { Length: > 0 } id)
        {
            var channel = call.Workspace.Channel(id) ?? throw new SlackError("channel_not_found");
            foreach (var file in files)
                call.Slack.FileHost.Give(file).SharedIn = channel;
            var comment = new MessageVersion(call.Text("initial_comment") ?? "", [], null);
            call.Slack.Posting.Post(channel, call.Workspace.BotUserId, comment, call.Text("thread_ts"), files: files);
        }
        foreach (var file in files)
            call.Slack.Files.Add(file);
        return new()
        {
            ["ok"] = true,
            ["files"] = new JsonArray([.. files.Select(file => new JsonObject { ["id"] = file.Id, ["title"] = file.Title })]),
        };
    }

    private static SlackFile Uploaded(ApiCall call, string? id, string? title)
    {
        if (id is null || !call.Slack.Uploads.TryGetValue(id, out var file) || file.Content is null)
            throw new SlackError("file_not_found");
        file.Title = title ?? file.Name;
        return file;
    }
}
