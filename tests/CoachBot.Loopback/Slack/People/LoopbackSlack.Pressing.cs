using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>People press buttons and choose from menus in messages, modals and the Home tab.</summary>
public sealed partial class LoopbackSlack
{
    /// <summary>Presses a button of a message.</summary>
    /// <param name="button">Its action id, text or value.</param>
    /// <exception cref="ArgumentException">The message has no such button.</exception>
    public Task<InteractionResult> PressAsync(
        SlackUser user, SlackMessage message, string button, CancellationToken cancellation = default)
    {
        MustSee(user, message);
        return ActAsync(Payloads.OnMessage(user, message, "block_actions"), Find(message.Elements, button, "button"), null, cancellation);
    }

    /// <summary>Presses a button of a modal or of a Home tab.</summary>
    /// <exception cref="ArgumentException">The view has no such button.</exception>
    public Task<InteractionResult> PressAsync(SlackView view, string button, CancellationToken cancellation = default) =>
        ActAsync(Payloads.OnView(view, "block_actions"), Find(view.Elements, button, "button"), null, cancellation);

    /// <summary>Chooses in a select, overflow menu, picker, radio group or set of checkboxes of a message.</summary>
    /// <param name="choice">Options by value or text, users and channels by name or id, dates as YYYY-MM-DD, times as HH:mm.</param>
    public Task<InteractionResult> SelectAsync(
        SlackUser user, SlackMessage message, string element, FormValue choice, CancellationToken cancellation = default)
    {
        MustSee(user, message);
        var found = Find(message.Elements, element, null);
        var chosen = Choice.Make(found, choice, user.Workspace, []);
        return ActAsync(Payloads.OnMessage(user, message, "block_actions"), found, chosen, cancellation);
    }

    /// <summary>Chooses in a modal or Home tab; an input tells the app only if it has <c>dispatch_action</c>.</summary>
    /// <returns>Null if nothing is sent.</returns>
    public async Task<InteractionResult?> SelectAsync(
        SlackView view, string element, FormValue choice, CancellationToken cancellation = default)
    {
        var found = Find(view.Elements, element, null);
        var chosen = Choice.Make(found, choice, view.User.Workspace, Suggested(view, found));
        view.Chosen[(found.BlockId, found.ActionId)] = chosen;
        if (found.IsInput && (bool?)found.Block["dispatch_action"] != true)
            return null;
        return await ActAsync(Payloads.OnView(view, "block_actions"), found, chosen, cancellation);
    }

    /// <summary>Types into an external select of a message.</summary>
    public Task<SuggestResult> SuggestAsync(
        SlackUser user, SlackMessage message, string element, string typed, CancellationToken cancellation = default)
    {
        MustSee(user, message);
        var found = Find(message.Elements, element, null);
        return SuggestAsync(Payloads.OnMessage(user, message, "block_suggestion"), found, typed, null, cancellation);
    }

    /// <summary>Types into an external select of a view.</summary>
    public Task<SuggestResult> SuggestAsync(SlackView view, string element, string typed, CancellationToken cancellation = default) =>
        SuggestAsync(Payloads.OnView(view, "block_suggestion"), Find(view.Elements, element, null), typed, view, cancellation);

    private static SlackElement Find(IReadOnlyList<SlackElement> elements, string wanted, string? type)
    {
        var fitting = elements.Where(element => type is null || element.Type == type).ToList();
        return fitting.Find(element => element.ActionId == wanted)
            ?? fitting.Find(element => element.Text == wanted)
            ?? fitting.Find(element => element.BlockId == wanted)
            ?? fitting.Find(element => element.Value == wanted)
            ?? throw new ArgumentException(
                $"There is no '{wanted}', but: {string.Join(", ", fitting.Select(element => $"{element.ActionId} '{element.Text}'"))}.");
    }

    private static IEnumerable<JsonObject> Suggested(SlackView view, SlackElement element) =>
        view.Offered.TryGetValue((element.BlockId, element.ActionId), out var options) ? options : [];

    private Task<InteractionResult> ActAsync(JsonObject payload, SlackElement element, JsonObject? chosen, CancellationToken cancellation)
    {
        var action = chosen is null ? new JsonObject { ["type"] = element.Type } : (JsonObject)chosen.DeepClone();
        action["action_id"] = element.ActionId;
        action["block_id"] = element.BlockId;
        action["action_ts"] = Clock.NextTs();
        if (element.Type == "button")
        {
            action["text"] = element.Json["text"]!.DeepClone();
            if (element.Value is { } value)
                action["value"] = value;
        }
        payload["actions"] = new JsonArray(action);
        return InteractAsync(payload, cancellation);
    }

    private async Task<SuggestResult> SuggestAsync(
        JsonObject payload, SlackElement element, string typed, SlackView? view, CancellationToken cancellation)
    {
        // Slack asks from the third letter on unless told otherwise.
        // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
        if (typed.Length < ((int?)element.Json["min_query_length"] ?? 3))
            throw new ArgumentException($"'{typed}' is too short: Slack asks for nothing yet.");
        payload.Remove("trigger_id");
        payload["action_id"] = element.ActionId;
        payload["block_id"] = element.BlockId;
        payload["value"] = typed;
        var ack = await SendAsync(ParcelKind.Suggestion, payload, cancellation);
        if (!ack.InTime)
            return new(ack, Trouble(ack), []);
        var answer = ack.Payload;
        if (Options.Validate && AckRules.OfSuggestions(answer) is { Count: > 0 } wrong)
            return new(ack, Report("invalid_suggestions", wrong), []);
        var options = TextRules.AllOptions(answer!.AsObject()).ToList();
        if (view is not null)
            view.Offered[(element.BlockId, element.ActionId)] = options;
        return new(ack, null, [.. options.Select(option => new Suggestion((string)option["text"]!["text"]!, (string)option["value"]!))]);
    }
}
