using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>https://docs.slack.dev/reference/methods?family=views</summary>
internal static class ViewMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("views.open", Tier.Four, TokenKind.Bot, [], ["view!", "trigger_id!"], true, Open),
        new("views.push", Tier.Four, TokenKind.Bot, [], ["view!", "trigger_id!"], true, Push),
        new("views.update", Tier.Four, TokenKind.Bot, [], ["view!", "view_id", "external_id", "hash"], true, Update),
        new("views.publish", Tier.Four, TokenKind.Bot, [], ["view!", "user_id!", "hash"], true, Publish),
    ];

    private static JsonObject Open(ApiCall call)
    {
        var (user, _) = call.Slack.Triggers.Exchange(call.Required("trigger_id"), call.Workspace);
        return Shown(call, call.Slack.Views.Open(user, Read(call, home: false)));
    }

    private static JsonObject Push(ApiCall call)
    {
        var (user, from) = call.Slack.Triggers.Exchange(call.Required("trigger_id"), call.Workspace);
        var view = Read(call, home: false);
        if (from is null || user.OpenViews.All(open => open.Id != from))
            throw new SlackError("not_found");
        return Shown(call, call.Slack.Views.Push(user, view));
    }

    private static JsonObject Update(ApiCall call)
    {
        var (id, external) = (call.Text("view_id"), call.Text("external_id"));
        if (string.IsNullOrEmpty(id) == string.IsNullOrEmpty(external))
            throw new SlackError("invalid_arguments", "[ERROR] either view_id or external_id is required");
        var view = call.Workspace.Users.SelectMany(user => user.Home is { } home ? [.. user.OpenViews, home] : user.OpenViews)
            .FirstOrDefault(open => id is { Length: > 0 } ? open.Id == id : (string?)open.Json["external_id"] == external)
            ?? throw new SlackError("not_found");
        var next = Read(call, view.IsHome);
        CheckHash(call, view);
        call.Slack.Views.Update(view, next);
        return Shown(call, view);
    }

    private static JsonObject Publish(ApiCall call)
    {
        var user = call.Workspace.User(call.Required("user_id")) ?? throw new SlackError("user_not_found");
        var view = Read(call, home: true);
        if (user.Home is { } home)
            CheckHash(call, home);
        return Shown(call, call.Slack.Views.Publish(user, view));
    }

    private static void CheckHash(ApiCall call, SlackView view)
    {
        if (call.Text("hash") is { Length: > 0 } hash && hash != view.Hash)
            throw new SlackError("hash_conflict");
    }

    private static JsonObject Read(ApiCall call, bool home)
    {
        var view = call.Json<JsonObject>("view", "invalid_arguments") ?? throw SlackError.MissingArgument("view");
        if (!call.Slack.Options.Validate)
            return view;
        if (ViewRules.IsTooLarge(view))
            throw new SlackError("view_too_large");
        if (SlackElement.In(view["blocks"] as JsonArray ?? []).Any(element => element.Type == "file_input")
            && !call.Workspace.Scopes.Contains("files:read"))
            throw new SlackError("missing_scope") { Needed = "files:read" };
        return ViewRules.Of(view, home) is { Count: > 0 } wrong ? throw new SlackError("invalid_arguments", wrong) : view;
    }

    private static JsonObject Shown(ApiCall call, SlackView view) =>
        new() { ["ok"] = true, ["view"] = call.Slack.Views.Show(view) };
}
