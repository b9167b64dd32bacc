using System.Text.Json.Nodes;
using CoachBot.Slack.Protocol.Http;

namespace CoachBot.Slack;

/// <summary>The manifest from which an admin makes the app (https://docs.slack.dev/reference/app-manifest).</summary>
public static class SlackManifest
{
    private static readonly string[] Scopes =
        ["commands", "chat:write", "app_mentions:read", "im:history", "im:write", "users:read", "dnd:read"];

    private static readonly string[] Events = ["app_mention", "message.im", "app_uninstalled", "tokens_revoked"];

    /// <param name="http">Where Slack reaches CoachBot, ending in a slash; null for Socket Mode, which needs no address.</param>
    public static JsonObject Of(Uri? http) => new()
    {
        ["display_information"] = new JsonObject { ["name"] = "CoachBot", ["description"] = "Keeps small steps going" },
        ["features"] = new JsonObject
        {
            ["app_home"] = new JsonObject
            {
                ["home_tab_enabled"] = false,
                ["messages_tab_enabled"] = true,
                ["messages_tab_read_only_enabled"] = false,
            },
            ["bot_user"] = new JsonObject { ["display_name"] = "Coach", ["always_online"] = true },
            ["slash_commands"] = new JsonArray(Addressed("url", http, SlackHttp.CommandsPath, new JsonObject
            {
                ["command"] = "/coach",
                ["description"] = "Talk to the coach",
                ["usage_hint"] = "today | log 20m linkedin | help",
                ["should_escape"] = true,
            })),
        },
        ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Array(Scopes) } },
        ["settings"] = new JsonObject
        {
            ["event_subscriptions"] = Addressed("request_url", http, SlackHttp.EventsPath, new JsonObject { ["bot_events"] = Array(Events) }),
            ["interactivity"] = Addressed("request_url", http, SlackHttp.InteractionsPath, new JsonObject { ["is_enabled"] = true }),
            ["socket_mode_enabled"] = http is null,
            ["org_deploy_enabled"] = false,
            ["token_rotation_enabled"] = false,
        },
    };

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
