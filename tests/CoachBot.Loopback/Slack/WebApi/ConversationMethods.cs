using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>https://docs.slack.dev/reference/methods?family=conversations</summary>
internal static class ConversationMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.open", Tier.Three, TokenKind.Bot, ["im:write"],
            ["users", "channel", "return_im", "prevent_creation"], true, Open),
        new("conversations.history", Tier.Three, TokenKind.Bot, [],
            ["channel!", "cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest"], false, History),
        new("conversations.info", Tier.Three, TokenKind.Bot, [], ["channel!", "include_locale", "include_num_members"], false, Info),
        new("conversations.members", Tier.Four, TokenKind.Bot, [], ["channel!", "cursor", "limit"], false, Members),
    ];

    private static JsonObject Open(ApiCall call)
    {
        if (call.Text("channel") is { Length: > 0 } id)
        {
            var known = call.Workspace.Channel(id) ?? throw new SlackError("channel_not_found");
            return Opened(call, known.With is null ? throw new SlackError("method_not_supported_for_channel_type") : known);
        }
        var users = (call.Text("users") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (users.Length == 0)
            throw new SlackError("users_list_not_supplied");
        if (users.Length > 1)
            throw new SlackError("missing_scope") { Needed = "mpim:write" };
        var user = call.Workspace.User(users[0]) ?? throw new SlackError("user_not_found");
        if (user.IsDeactivated)
            throw new SlackError("user_disabled");
        if (user.IsUnreachable)
            throw new SlackError("user_not_visible");
        return Opened(call, call.Workspace.DirectMessage(user));
    }

    private static JsonObject Opened(ApiCall call, SlackChannel channel) => new()
    {
        ["ok"] = true,
        ["no_op"] = false,
        ["already_open"] = false,
        ["channel"] = call.Flag("return_im") ? Show(channel) : new JsonObject { ["id"] = channel.Id },
    };

    private static JsonObject History(ApiCall call)
    {
        var channel = Readable(call, "history");
        var most = call.Slack.Options.OutsideMarketplace ? SlackLimits.HistoryOutsideMarketplace : 999;
        var limit = Math.Min(call.Number("limit") ?? Math.Min(100, most), most);
        if (limit < 1)
            throw new SlackError("invalid_limit");
        var (oldest, latest) = (Bound(call, "oldest", 0), Bound(call, "latest", long.MaxValue));
        var inclusive = call.Flag("inclusive");
        if (Cursor(call.Text("cursor")) is { } before)
            (latest, inclusive) = (Math.Min(latest, before), false);
        var visible = Clock.Micros(call.Slack.Clock.Now - call.Slack.Misbehave.HistoryLag);
        var lagging = call.Slack.Misbehave.HistoryLag > TimeSpan.Zero;
        var fitting = channel.Messages.Where(message => message.EphemeralTo is null && !message.IsDeleted
            && (message.ThreadTs is null || message.ThreadTs == message.Ts)
            && (!lagging || message.Micros <= visible)
            && (inclusive ? message.Micros >= oldest && message.Micros <= latest : message.Micros > oldest && message.Micros < latest))
            .Reverse().Take(limit + 1).ToList();
        var page = fitting.Take(limit).ToList();
        var metadata = call.Flag("include_all_metadata");
        var answer = new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([.. page.Select(message => call.Slack.Posting.Show(message, metadata))]),
            ["has_more"] = fitting.Count > limit,
            ["pin_count"] = 0,
        };
        if (fitting.Count > limit)
            answer["response_metadata"] = new JsonObject { ["next_cursor"] = Cursor(page[^1].Micros) };
        return answer;
    }

    private static JsonObject Info(ApiCall call) => new() { ["ok"] = true, ["channel"] = Show(Readable(call, "read")) };

    private static JsonObject Members(ApiCall call)
    {
        var channel = Readable(call, "read");
        var people = channel.Workspace.Users.Where(user => channel.Has(user.Id)).Select(user => user.Id);
        var members = channel.Has(channel.Workspace.BotUserId) ? people.Append(channel.Workspace.BotUserId) : people;
        return new()
        {
            ["ok"] = true,
            ["members"] = new JsonArray([.. members.Select(id => (JsonNode)id)]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        };
    }

    // Which scope is needed depends on the kind of conversation.
    private static SlackChannel Readable(ApiCall call, string right)
    {
        var channel = call.Conversation();
        var family = channel.Kind switch
        {
            ConversationKind.Public => "channels",
            ConversationKind.Private => "groups",
            _ => "im",
        };
        if (!call.Workspace.Scopes.Contains($"{family}:{right}"))
            throw new SlackError("missing_scope") { Needed = $"{family}:{right}" };
        if (!channel.Has(call.Workspace.BotUserId) && (right == "history" || channel.Kind == ConversationKind.Private))
            throw new SlackError(channel.Kind == ConversationKind.Private ? "channel_not_found" : "not_in_channel");
        return channel;
    }

    private static JsonObject Show(SlackChannel channel) => channel.With is { } user
        ? new()
        {
            ["id"] = channel.Id,
            ["is_im"] = true,
            ["is_archived"] = channel.IsArchived,
            ["user"] = user.Id,
            ["is_user_deleted"] = user.IsDeactivated,
            ["is_open"] = true,
        }
        : new()
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["is_channel"] = channel.Kind == ConversationKind.Public,
            ["is_group"] = false,
            ["is_im"] = false,
            ["is_mpim"] = false,
            ["is_private"] = channel.Kind == ConversationKind.Private,
            ["is_archived"] = channel.IsArchived,
            ["is_member"] = channel.Has(channel.Workspace.BotUserId),
            ["context_team_id"] = channel.Workspace.TeamId,
        };

    private static long Bound(ApiCall call, string name, long otherwise)
    {
        if (call.Text(name) is not { Length: > 0 } ts)
            return otherwise;
        return Clock.TryParse(ts, out var micros) ? micros : throw new SlackError($"invalid_ts_{name}");
    }

    private static string Cursor(long micros) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"next_ts:{micros}"));

    private static long? Cursor(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(cursor, bytes, out var count)
            && Encoding.ASCII.GetString(bytes[..count]) is ['n', 'e', 'x', 't', '_', 't', 's', ':', .. var digits]
            && long.TryParse(digits, out var micros) ? micros : throw new SlackError("invalid_cursor");
    }
}
