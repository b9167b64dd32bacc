using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>What the app is sent when people act. https://docs.slack.dev/reference/interaction-payloads</summary>
internal sealed class InteractionPayloads(LoopbackSlack slack)
{
    public JsonObject Command(SlackUser user, SlackChannel channel, string command, string text) => new()
    {
        ["token"] = slack.VerificationToken,
        ["team_id"] = user.Workspace.TeamId,
        ["team_domain"] = user.Workspace.Name,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.Kind == ConversationKind.Private ? "privategroup" : channel.Name,
        ["user_id"] = user.Id,
        ["user_name"] = user.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = slack.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = slack.ResponseUrls.Issue(user, channel, null),
        ["trigger_id"] = slack.Triggers.Issue(user, null),
    };

    /// <summary>An act on an element of a message: with a response URL, the message left out if it is ephemeral.</summary>
    public JsonObject OnMessage(SlackUser user, SlackMessage message, string type)
    {
        var payload = Base(type, user, null);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel.Id,
            ["is_ephemeral"] = message.EphemeralTo is not null,
        };
        if (message.ThreadTs is { } thread)
            payload["container"]!["thread_ts"] = thread;
        AddPlace(payload, user, message);
        if (message.EphemeralTo is null)
            payload["message"] = slack.Posting.Show(message, metadata: true);
        payload["state"] = new JsonObject { ["values"] = FormState.Of(message.Elements, new Dictionary<(string, string), JsonObject>()) };
        return payload;
    }

    /// <summary>An act in a modal or a Home tab: no response URL.</summary>
    public JsonObject OnView(SlackView view, string type)
    {
        var payload = Base(type, view.User, view);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = slack.Views.Show(view);
        return payload;
    }

    public JsonObject Submission(SlackView view, JsonObject values)
    {
        var payload = Base("view_submission", view.User, view);
        var shown = slack.Views.Show(view);
        shown["state"] = new JsonObject { ["values"] = values };
        payload["view"] = shown;
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    public JsonObject Closed(SlackView view, bool all)
    {
        var payload = Base("view_closed", view.User, null);
        payload.Remove("trigger_id");
        payload["view"] = slack.Views.Show(view);
        payload["is_cleared"] = all;
        return payload;
    }

    public JsonObject Shortcut(SlackUser user, string callbackId)
    {
        var payload = Base("shortcut", user, null);
        payload["action_ts"] = slack.Clock.NextTs();
        payload["callback_id"] = callbackId;
        return payload;
    }

    public JsonObject MessageShortcut(SlackUser user, SlackMessage message, string callbackId)
    {
        var payload = Base("message_action", user, null);
        payload["action_ts"] = slack.Clock.NextTs();
        payload["callback_id"] = callbackId;
        payload["message_ts"] = message.Ts;
        AddPlace(payload, user, message);
        payload["message"] = slack.Posting.Show(message, metadata: false);
        return payload;
    }

    private void AddPlace(JsonObject payload, SlackUser user, SlackMessage message)
    {
        payload["channel"] = new JsonObject { ["id"] = message.Channel.Id, ["name"] = message.Channel.Name };
        payload["response_url"] = slack.ResponseUrls.Issue(user, message.Channel, message);
    }

    private JsonObject Base(string type, SlackUser user, SlackView? from) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject
        {
            ["id"] = user.Id,
            ["username"] = user.Name,
            ["name"] = user.Name,
            ["team_id"] = user.HomeTeamId,
        },
        ["api_app_id"] = slack.AppId,
        ["token"] = slack.VerificationToken,
        ["trigger_id"] = slack.Triggers.Issue(user, from is { IsHome: false } ? from : null),
        ["team"] = new JsonObject { ["id"] = user.Workspace.TeamId, ["domain"] = user.Workspace.Name },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };
}
