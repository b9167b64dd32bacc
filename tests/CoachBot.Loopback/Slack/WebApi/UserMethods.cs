using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>https://docs.slack.dev/reference/methods?family=users and dnd.teamInfo</summary>
internal static class UserMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("users.info", Tier.Four, TokenKind.Bot, ["users:read"], ["user!", "include_locale"], false, Info),
        new("users.list", Tier.Two, TokenKind.Bot, ["users:read"], ["cursor", "limit", "include_locale", "team_id"], false, List),
        new("dnd.teamInfo", Tier.Two, TokenKind.Bot, ["dnd:read"], ["users!", "team_id"], false, TeamInfo),
    ];

    public static JsonObject Show(SlackUser user, DateTimeOffset now, bool locale)
    {
        var offset = TimeZoneInfo.FindSystemTimeZoneById(user.TimeZone).GetUtcOffset(now);
        var shown = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = user.HomeTeamId,
            ["name"] = user.Name,
            ["real_name"] = user.RealName,
            ["deleted"] = user.IsDeactivated,
            ["profile"] = new JsonObject { ["real_name"] = user.RealName, ["display_name"] = user.Name, ["team"] = user.HomeTeamId },
            ["is_bot"] = user.IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_600_000_000,
        };
        // A deactivated user's zone is not told.
        if (!user.IsDeactivated)
        {
            shown["tz"] = user.TimeZone;
            shown["tz_label"] = user.TimeZone;
            shown["tz_offset"] = (int)offset.TotalSeconds;
            shown["is_admin"] = user.IsAdmin;
            shown["is_owner"] = false;
            shown["is_restricted"] = false;
        }
        if (user.EnterpriseId is { } enterprise)
            shown["enterprise_user"] = new JsonObject { ["id"] = user.Id, ["enterprise_id"] = enterprise };
        if (locale)
            shown["locale"] = user.Locale;
        return shown;
    }

    private static JsonObject Info(ApiCall call)
    {
        var user = call.Workspace.User(call.Required("user")) ?? throw new SlackError("user_not_found");
        if (user.IsUnreachable)
            throw new SlackError("user_not_visible");
        return new() { ["ok"] = true, ["user"] = Show(user, call.Slack.Clock.Now, call.Flag("include_locale")) };
    }

    private static JsonObject List(ApiCall call) => new()
    {
        ["ok"] = true,
        ["members"] = new JsonArray(
            [.. call.Workspace.Users.Select(user => Show(user, call.Slack.Clock.Now, call.Flag("include_locale")))]),
        ["cache_ts"] = call.Slack.Clock.Now.ToUnixTimeSeconds(),
        ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
    };

    private static JsonObject TeamInfo(ApiCall call)
    {
        var ids = call.Required("users").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length > SlackLimits.DndUsers)
            throw new SlackError("too_many_users");
        var users = new JsonObject();
        foreach (var user in ids.Select(call.Workspace.User).OfType<SlackUser>())
        {
            users[user.Id] = new JsonObject
            {
                ["dnd_enabled"] = user.Dnd is not null,
                ["next_dnd_start_ts"] = user.Dnd?.Start.ToUnixTimeSeconds() ?? 1,
                ["next_dnd_end_ts"] = user.Dnd?.End.ToUnixTimeSeconds() ?? 1,
            };
        }
        return new() { ["ok"] = true, ["users"] = users };
    }
}
