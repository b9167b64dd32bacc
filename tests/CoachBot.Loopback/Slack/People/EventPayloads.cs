using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>The inner events. https://docs.slack.dev/reference/events</summary>
internal static class EventPayloads
{
    public static JsonObject Mention(SlackMessage message) => Written(message, "app_mention");

    public static JsonObject Message(SlackMessage message)
    {
        var said = Written(message, "message");
        said["channel_type"] = message.Channel.Kind switch
        {
            ConversationKind.DirectMessage => "im",
            ConversationKind.Private => "group",
            _ => "channel",
        };
        // The documented event has no bot_id: nobody is to rely on one (https://docs.slack.dev/reference/events/message/file_share).
        if (message.Files.Count > 0)
            said["subtype"] = "file_share";
        else if (message.IsFromBot)
            said["bot_id"] = message.Channel.Workspace.BotId;
        return said;
    }

    public static JsonObject HomeOpened(SlackUser user, SlackChannel channel, JsonObject? view, string ts)
    {
        var opened = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user.Id,
            ["channel"] = channel.Id,
            ["event_ts"] = ts,
            ["tab"] = "home",
        };
        if (view is not null)
            opened["view"] = view;
        return opened;
    }

    public static JsonObject TokensRevoked(Workspace workspace) => new()
    {
        ["type"] = "tokens_revoked",
        ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.BotUserId) },
    };

    public static JsonObject AppUninstalled() => new() { ["type"] = "app_uninstalled" };

    private static JsonObject Written(SlackMessage message, string type)
    {
        var said = new JsonObject
        {
            ["type"] = type,
            ["user"] = message.Author,
            ["text"] = message.Text,
            ["ts"] = message.Ts,
            ["channel"] = message.Channel.Id,
            ["event_ts"] = message.Ts,
            ["team"] = message.Channel.Workspace.TeamId,
            ["client_msg_id"] = Guid.NewGuid().ToString(),
        };
        if (message.Blocks.Count > 0)
            said["blocks"] = message.Blocks.DeepClone();
        if (message.ThreadTs is { } thread)
            said["thread_ts"] = thread;
        if (message.Files.Count > 0)
            said["files"] = new JsonArray([.. message.Files.Select(file => file.Show(file.Address))]);
        return said;
    }
}
