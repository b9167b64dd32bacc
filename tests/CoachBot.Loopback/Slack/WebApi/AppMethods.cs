using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Slack;

/// <summary>auth.test, apps.connections.open and oauth.v2.access.</summary>
internal static class AppMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("auth.test", Tier.Special, TokenKind.Bot, [], [], true, Test),
        new("apps.connections.open", Tier.One, TokenKind.App, ["connections:write"], [], true, ConnectionsOpen),
        new("oauth.v2.access", Tier.Four, TokenKind.None, [],
            ["code", "client_id", "client_secret", "redirect_uri", "grant_type"], false, Access),
    ];

    /// <summary>Client id and secret may come by HTTP Basic. https://docs.slack.dev/authentication/installing-with-oauth</summary>
    public static void ReadBasic(HttpRequest request, RequestArguments arguments)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return;
        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
        arguments.Values["client_id"] = pair[0];
        arguments.Values["client_secret"] = pair[1];
    }

    private static JsonObject Test(ApiCall call) => new()
    {
        ["ok"] = true,
        ["url"] = $"https://{call.Workspace.Name}.slack.com/",
        ["team"] = call.Workspace.Name,
        ["user"] = "coach",
        ["team_id"] = call.Workspace.TeamId,
        ["user_id"] = call.Workspace.BotUserId,
        ["bot_id"] = call.Workspace.BotId,
        ["enterprise_id"] = call.Slack.Options.EnterpriseId,
        ["is_enterprise_install"] = false,
    };

    private static JsonObject ConnectionsOpen(ApiCall call) => new() { ["ok"] = true, ["url"] = call.Slack.Sockets.NewTicket() };

    private static JsonObject Access(ApiCall call)
    {
        if (call.Text("client_id") != call.Slack.ClientId)
            throw new SlackError("invalid_client_id");
        if (call.Text("client_secret") != call.Slack.ClientSecret)
            throw new SlackError("bad_client_secret");
        if (call.Text("code") is not { Length: > 0 } code)
            throw new SlackError("invalid_code");
        var (workspace, installer) = call.Slack.Installs.Exchange(code, call.Text("redirect_uri"));
        return new()
        {
            ["ok"] = true,
            ["access_token"] = workspace.BotToken,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', workspace.Scopes),
            ["bot_user_id"] = workspace.BotUserId,
            ["app_id"] = call.Slack.AppId,
            ["team"] = new JsonObject { ["name"] = workspace.Name, ["id"] = workspace.TeamId },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["authed_user"] = new JsonObject { ["id"] = installer.Id },
        };
    }
}
