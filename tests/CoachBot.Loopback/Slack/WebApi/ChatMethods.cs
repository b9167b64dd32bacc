using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>https://docs.slack.dev/reference/methods?family=chat</summary>
internal static class ChatMethods
{
    private static readonly string[] Write = ["chat:write"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", Tier.Posting, TokenKind.Bot, Write,
            ["channel!", "text", "blocks", "attachments", "metadata", "thread_ts", "reply_broadcast", "mrkdwn", "parse", "link_names",
             "unfurl_links", "unfurl_media", "username", "icon_emoji", "icon_url", "markdown_text"], true, PostMessage),
        new("chat.postEphemeral", Tier.Four, TokenKind.Bot, Write,
            ["channel!", "user!", "text", "blocks", "attachments", "thread_ts", "parse", "link_names", "username", "icon_emoji",
             "icon_url", "markdown_text"], true, PostEphemeral),
        new("chat.update", Tier.Three, TokenKind.Bot, Write,
            ["channel!", "ts!", "text", "blocks", "attachments", "metadata", "parse", "link_names", "reply_broadcast", "markdown_text"],
            true, Update),
        new("chat.delete", Tier.Three, TokenKind.Bot, Write, ["channel!", "ts!"], true, Delete),
        new("chat.getPermalink", Tier.Special, TokenKind.Bot, [], ["channel!", "message_ts!"], false, Permalink),
    ];

    /// <summary>The conversation if the bot may write there now.</summary>
    public static SlackChannel Writable(ApiCall call)
    {
        var id = call.Required("channel");
        // A user's id stands for the direct message with them.
        var channel = call.Workspace.User(id) is { } user ? call.Workspace.DirectMessage(user) : call.Workspace.Channel(id);
        if (channel is null)
            throw new SlackError("channel_not_found");
        if (channel.With is { } person)
        {
            if (person.IsDeactivated || person.IsUnreachable)
                throw new SlackError(person.DirectMessageError);
            if (!call.Workspace.MessagesTabEnabled)
                throw new SlackError("messages_tab_disabled");
        }
        if (!channel.Has(call.Workspace.BotUserId))
            throw new SlackError(channel.Kind == ConversationKind.Public ? "not_in_channel" : "channel_not_found");
        if (channel.IsArchived)
            throw new SlackError("is_archived");
        return channel.PostingError is { } refused ? throw new SlackError(refused) : channel;
    }

    private static JsonObject PostMessage(ApiCall call)
    {
        var channel = Writable(call);
        var content = call.Slack.Posting.Content(call);
        var thread = Thread(call, channel);
        call.Slack.Limits.SpendPost(channel);
        var message = call.Slack.Posting.Post(channel, call.Workspace.BotUserId, content, thread);
        return new()
        {
            ["ok"] = true,
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["message"] = call.Slack.Posting.Show(message, metadata: true),
        };
    }

    private static JsonObject PostEphemeral(ApiCall call)
    {
        var channel = Writable(call);
        if (call.Workspace.User(call.Required("user")) is not { } user || !channel.Has(user.Id))
            throw new SlackError("user_not_in_channel");
        var content = call.Slack.Posting.Content(call);
        var message = call.Slack.Posting.Post(channel, call.Workspace.BotUserId, content, Thread(call, channel), user);
        return new() { ["ok"] = true, ["message_ts"] = message.Ts };
    }

    private static JsonObject Update(ApiCall call)
    {
        var message = Own(call, "ts", "cant_update_message");
        call.Slack.Posting.Change(message, call.Slack.Posting.Content(call, message.Current));
        return new()
        {
            ["ok"] = true,
            ["channel"] = message.Channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = call.Slack.Posting.Show(message, metadata: true),
        };
    }

    private static JsonObject Delete(ApiCall call)
    {
        var message = Own(call, "ts", "cant_delete_message");
        call.Slack.Posting.Delete(message);
        return new() { ["ok"] = true, ["channel"] = message.Channel.Id, ["ts"] = message.Ts };
    }

    private static JsonObject Permalink(ApiCall call)
    {
        var message = call.Conversation().Find(call.Required("message_ts")) ?? throw new SlackError("message_not_found");
        return new()
        {
            ["ok"] = true,
            ["channel"] = message.Channel.Id,
            ["permalink"] = $"https://loopback.slack.com/archives/{message.Channel.Id}/p{message.Ts.Replace(".", "")}",
        };
    }

    // Ephemeral messages can't be changed by these methods, only through a response URL.
    private static SlackMessage Own(ApiCall call, string argument, string notOwn)
    {
        var message = call.Conversation().Find(call.Required(argument));
        if (message is null || message.EphemeralTo is not null)
            throw new SlackError("message_not_found");
        return message.IsFromBot ? message : throw new SlackError(notOwn);
    }

    private static string? Thread(ApiCall call, SlackChannel channel)
    {
        if (call.Text("thread_ts") is not { Length: > 0 } ts)
            return null;
        return channel.Find(ts) is null ? throw new SlackError("invalid_thread_ts") : ts;
    }
}
