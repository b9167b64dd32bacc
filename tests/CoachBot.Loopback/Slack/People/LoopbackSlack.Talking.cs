using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>People type: commands, mentions, direct messages, shortcuts, the Home tab.</summary>
public sealed partial class LoopbackSlack
{
    private InteractionPayloads Payloads => field ??= new(this);

    /// <summary>Types a slash command and waits for its acknowledgement, three seconds at most.</summary>
    public async Task<SlashResult> SlashAsync(
        SlackUser user, SlackChannel channel, string command, string text = "", CancellationToken cancellation = default)
    {
        MustBeIn(user, channel);
        var sent = Options.EscapeCommandText ? TypedText.Escape(text, user.Workspace, named: true) : text;
        var ack = await SendAsync(ParcelKind.Command, Payloads.Command(user, channel, command, sent), cancellation);
        if (!ack.InTime)
            return new(ack, Trouble(ack), null);
        if (ack.Raw.Length == 0 || !Options.Record)
            return new(ack, null, null);
        var payload = ack.Payload;
        // An empty object says nothing, like no payload at all.
        if (payload is JsonObject { Count: 0 })
            return new(ack, null, null);
        if (Options.Validate && AckRules.OfMessage(payload, responseUrl: false) is { Count: > 0 } wrong)
            return new(ack, Report("invalid_command_response", wrong), null);
        var answer = payload!.AsObject();
        var everyone = (string?)answer["response_type"] == "in_channel";
        var shown = Posting.Post(channel, user.Workspace.BotUserId, Posting.Content(answer), null, everyone ? null : user);
        return new(ack, null, shown);
    }

    /// <summary>The same in the direct message with the bot.</summary>
    public Task<SlashResult> SlashAsync(SlackUser user, string command, string text = "", CancellationToken cancellation = default) =>
        SlashAsync(user, user.Workspace.DirectMessage(user), command, text, cancellation);

    /// <summary>A file that somebody has: sent with a message, or put into a form.</summary>
    /// <param name="length">What Slack announces, where that is not what there is.</param>
    public SlackFile AddFile(SlackUser owner, string name, byte[] content, int? length = null) => FileHost.Add(owner, name, content, length);

    /// <summary>Writes <c>@coach text</c> into a channel, in a thread if one is given.</summary>
    public Task<EventDelivery> MentionAsync(
        SlackUser user, SlackChannel channel, string text, SlackMessage? thread = null, IReadOnlyList<SlackFile>? files = null,
        CancellationToken cancellation = default)
    {
        MustBeIn(user, channel);
        if (!channel.Has(user.Workspace.BotUserId))
            throw new InvalidOperationException($"The bot is not in {channel} and hears no mention there.");
        var message = Write(user, channel, $"<@{user.Workspace.BotUserId}> {TypedText.Escape(text, user.Workspace, named: false)}", thread, files);
        return Events.RaiseAsync(user.Workspace, EventPayloads.Mention(message), message, cancellation);
    }

    /// <summary>
    /// Corrects a message that mentions the bot: it is told anew, with another event id, as edited.
    /// https://github.com/slack-go/slack/pull/1256
    /// </summary>
    public Task<EventDelivery> EditMentionAsync(SlackMessage message, string text, CancellationToken cancellation = default)
    {
        var workspace = message.Channel.Workspace;
        var corrected = $"<@{workspace.BotUserId}> {TypedText.Escape(text, workspace, named: false)}";
        Posting.Change(message, new(corrected, [], null));
        var told = EventPayloads.Mention(message);
        told["edited"] = new JsonObject { ["user"] = message.Author, ["ts"] = Clock.NextTs() };
        return Events.RaiseAsync(workspace, told, message, cancellation);
    }

    /// <summary>Writes to the bot directly.</summary>
    public Task<EventDelivery> DirectMessageAsync(
        SlackUser user, string text, IReadOnlyList<SlackFile>? files = null, CancellationToken cancellation = default)
    {
        if (!user.Workspace.MessagesTabEnabled)
            throw new InvalidOperationException("The messages tab is off: no one can write to the bot.");
        var channel = user.Workspace.DirectMessage(user);
        var message = Write(user, channel, TypedText.Escape(text, user.Workspace, named: false), null, files);
        return Events.RaiseAsync(user.Workspace, EventPayloads.Message(message), message, cancellation);
    }

    /// <summary>Looks at the Home tab.</summary>
    public Task<EventDelivery> OpenHomeAsync(SlackUser user, CancellationToken cancellation = default)
    {
        var view = user.Home is { } home ? Views.Show(home) : null;
        var opened = EventPayloads.HomeOpened(user, user.Workspace.DirectMessage(user), view, Clock.NextTs());
        return Events.RaiseAsync(user.Workspace, opened, null, cancellation);
    }

    /// <summary>Uses a global shortcut.</summary>
    public Task<InteractionResult> ShortcutAsync(SlackUser user, string callbackId, CancellationToken cancellation = default) =>
        InteractAsync(Payloads.Shortcut(user, callbackId), cancellation);

    /// <summary>Uses a shortcut of a message's menu.</summary>
    public Task<InteractionResult> MessageShortcutAsync(
        SlackUser user, SlackMessage message, string callbackId, CancellationToken cancellation = default)
    {
        MustSee(user, message);
        return InteractAsync(Payloads.MessageShortcut(user, message, callbackId), cancellation);
    }

    private static void MustBeIn(SlackUser user, SlackChannel channel)
    {
        if (!channel.Has(user.Id))
            throw new InvalidOperationException($"{user} is not in {channel}.");
    }

    private static void MustSee(SlackUser user, SlackMessage message)
    {
        MustBeIn(user, message.Channel);
        if (message.IsDeleted || (message.EphemeralTo is { } only && only != user))
            throw new InvalidOperationException($"{user} does not see {message}.");
    }

    private static string? Trouble(Ack ack) => ack.Outcome switch
    {
        AckOutcome.Acked => null,
        AckOutcome.TooLate => "operation_timeout",
        AckOutcome.Refused => $"http_service_error {ack.Status}",
        _ => "dispatch_failed",
    };

    private SlackMessage Write(SlackUser user, SlackChannel channel, string text, SlackMessage? thread, IReadOnlyList<SlackFile>? files) =>
        Posting.Post(channel, user.Id, new(text, [], null), thread?.ThreadTs ?? thread?.Ts, files: files);

    private string Report(string kind, IReadOnlyList<string> what)
    {
        var problem = string.Join("; ", what);
        Problems.Add(new(kind, problem));
        return $"{kind}: {problem}";
    }

    private Task<Ack> SendAsync(ParcelKind kind, JsonObject payload, CancellationToken cancellation)
    {
        Misbehave.Tamper(payload);
        return Carrier.CarryAsync(new(kind, payload), 0, null, cancellation);
    }

    private async Task<InteractionResult> InteractAsync(JsonObject payload, CancellationToken cancellation)
    {
        var ack = await SendAsync(ParcelKind.Interaction, payload, cancellation);
        return new(ack, Trouble(ack));
    }
}
