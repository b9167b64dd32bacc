using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Opens, changes and closes modals and Home tabs.</summary>
internal sealed class Views(LoopbackSlack slack)
{
    public SlackView Open(SlackUser user, JsonObject json)
    {
        Close(user);
        return Add(user, json, null, "opened");
    }

    public SlackView Push(SlackUser user, JsonObject json)
    {
        var top = user.View ?? throw new SlackError("not_found");
        if (user.OpenViews.Count >= SlackLimits.ViewStack)
            throw new SlackError("push_limit_reached");
        return Add(user, json, top, "pushed");
    }

    public void Update(SlackView view, JsonObject json)
    {
        Ids.Fill(json["blocks"]!.AsArray(), slack.Clock);
        view.Change(json);
        slack.ViewChanges.Add(new(view.IsHome ? "published" : "updated", view));
    }

    public SlackView Publish(SlackUser user, JsonObject json)
    {
        if (user.Home is not { } home)
        {
            Ids.Fill(json["blocks"]!.AsArray(), slack.Clock);
            home = user.Home = new(user, slack.Clock.NextId("V"), json, null);
            slack.ViewChanges.Add(new("published", home));
            return home;
        }
        Update(home, json);
        return home;
    }

    /// <summary>Closes one view, or all of a user's.</summary>
    public void Close(SlackUser user, SlackView? only = null)
    {
        lock (user.Stack)
        {
            foreach (var view in user.Stack.Where(view => only is null || view == only).ToList())
            {
                view.IsOpen = false;
                user.Stack.Remove(view);
            }
        }
    }

    public JsonObject Show(SlackView view)
    {
        var shown = (JsonObject)view.Json.DeepClone();
        shown["id"] = view.Id;
        shown["team_id"] = view.User.Workspace.TeamId;
        shown["app_id"] = slack.AppId;
        shown["app_installed_team_id"] = view.User.Workspace.TeamId;
        shown["bot_id"] = view.User.Workspace.BotId;
        shown["hash"] = view.Hash;
        shown["root_view_id"] = view.Root.Id;
        shown["previous_view_id"] = view.Previous?.Id;
        shown["callback_id"] = view.CallbackId;
        shown["private_metadata"] = view.PrivateMetadata;
        shown["external_id"] = (string?)view.Json["external_id"] ?? "";
        shown["state"] = new JsonObject { ["values"] = FormState.Of(view) };
        foreach (var (name, otherwise) in new[] { ("clear_on_close", false), ("notify_on_close", false) })
            shown[name] = (bool?)view.Json[name] ?? otherwise;
        return shown;
    }

    private SlackView Add(SlackUser user, JsonObject json, SlackView? previous, string what)
    {
        Ids.Fill(json["blocks"]!.AsArray(), slack.Clock);
        var view = new SlackView(user, slack.Clock.NextId("V"), json, previous);
        lock (user.Stack)
            user.Stack.Add(view);
        slack.ViewChanges.Add(new(what, view));
        return view;
    }
}
