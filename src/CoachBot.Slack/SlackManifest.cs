using System.Text.Json.Nodes;
using CoachBot.Slack.Protocol.Http;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack;

/// <summary>The manifest from which an admin makes the app (https://docs.slack.dev/reference/app-manifest).</summary>
public static class SlackManifest
{
    /// <summary>The one slash command: what is said to the coach stands behind it.</summary>
    internal const string Command = "/coach";

    /// <summary>
    /// What the bot may do (https://docs.slack.dev/reference/scopes). The histories are read after a crash alone, to see whether a message
    /// went out; files are those that a member hands in to be imported, and their own export.
    /// </summary>
    internal static readonly string[] Scopes =
    [
        "commands", "chat:write", "app_mentions:read", "im:history", "im:write", "channels:history", "groups:history", "users:read",
        "dnd:read", "files:read", "files:write",
    ];

    private static readonly string[] Events = ["app_mention", "message.im", "app_home_opened", "app_uninstalled", "tokens_revoked"];

    /// <param name="http">Where Slack reaches CoachBot, ending in a slash; null for Socket Mode, which needs no address.</param>
    public static JsonObject Of(Uri? http) => new()
    {
        ["display_information"] = new JsonObject { ["name"] = "CoachBot", ["description"] = "Keeps small steps going" },
        ["features"] = new JsonObject
        {
            ["app_home"] = new JsonObject
            {
                ["home_tab_enabled"] = true,
                ["messages_tab_enabled"] = true,
                ["messages_tab_read_only_enabled"] = false,
            },
            ["bot_user"] = new JsonObject { ["display_name"] = "Coach", ["always_online"] = true },
            ["slash_commands"] = new JsonArray(Addressed("url", http, SlackHttp.CommandsPath, new JsonObject
            {
                ["command"] = Command,
                ["description"] = "Talk to the coach",
                ["usage_hint"] = "today | log 20m linkedin | help",
                ["should_escape"] = true,
            })),
            ["shortcuts"] = new JsonArray([.. SlackShortcut.All.Select(one => new JsonObject
            {
                ["name"] = one.Name,
                ["type"] = one.Field is null ? "global" : "message",
                ["callback_id"] = one.CallbackId,
                ["description"] = one.Description,
            })]),
        },
        ["oauth_config"] = OAuth(http),
        ["settings"] = new JsonObject
        {
            ["event_subscriptions"] = Addressed("request_url", http, SlackHttp.EventsPath, new JsonObject { ["bot_events"] = Array(Events) }),
            ["interactivity"] = Interactivity(http),
            ["socket_mode_enabled"] = http is null,
            ["org_deploy_enabled"] = false,
            ["token_rotation_enabled"] = false,
        },
    };

    private static JsonObject OAuth(Uri? http)
    {
        var part = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Array(Scopes) } };
        if (http is not null)
        {
            part["redirect_urls"] = Array([new Uri(http, InstallPages.CallbackPath[1..]).AbsoluteUri]);
        }

        return part;
    }

    private static JsonObject Interactivity(Uri? http) => Addressed(
        "message_menu_options_url", http, SlackHttp.InteractionsPath,
        Addressed("request_url", http, SlackHttp.InteractionsPath, new JsonObject { ["is_enabled"] = true }));

    private static JsonObject Addressed(string name, Uri? http, string path, JsonObject part)
    {
        if (http is not null)
        {
            part[name] = new Uri(http, path.TrimStart('/')).AbsoluteUri;
        }

        return part;
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
