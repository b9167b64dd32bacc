using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Slack.Home;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using CoachBot.Slack.Workspaces;
using NodaTime;
using Coming = CoachBot.Application.Chat.OutgoingMessage;
using Posted = CoachBot.Slack.Protocol.Blocks.OutgoingMessage;

namespace CoachBot.Slack.Delivery;

/// <summary>
/// Slack as the outbox sees it. A message carries its outbox id as metadata, by which the conversation's history is searched before a
/// resend (https://docs.slack.dev/messaging/message-metadata). The id that is returned names the conversation and the message.
/// </summary>
internal sealed class SlackPlatform(
    SlackWebApi api, SlackWorkspaces workspaces, SlackRooms rooms, HomeTab home, Disturbance disturbance, HistorySearch history, SlashNames commands,
    TimeProvider time)
    : IChatPlatform
{
    private const string EventType = "coachbot_outbox";
    private const string Key = "id";

    /// <summary>There is no promise that the history holds at once what was just posted.</summary>
    private static readonly Duration Settling = Duration.FromSeconds(5);

    /// <summary>Clocks differ; a message is never older than its first try by more.</summary>
    private static readonly Duration Drift = Duration.FromMinutes(1);

    public string Name => SlackOptions.Platform;

    public int MostAtOnce => 8;

    public Task<string> SendAsync(Coming message, CancellationToken cancellationToken) => FaultingAsync(
        message,
        async workspace =>
        {
            if (message.Edits is not null)
            {
                return await EditAsync(workspace, message, cancellationToken);
            }

            await disturbance.ThrowIfUnwantedAsync(workspace, message, cancellationToken);
            var room = await RoomAsync(workspace, message, cancellationToken);
            var posted = await api.PostMessageAsync(workspace.Token, Payload(message, room), cancel: cancellationToken);
            return $"{posted.Channel}/{posted.Ts}";
        },
        cancellationToken);

    public async Task<string?> FindSentAsync(Coming message, CancellationToken cancellationToken)
    {
        if (message.Edits is not null || message.SentSince(Instant.FromDateTimeOffset(time.GetUtcNow())) is not { } tried)
        {
            return null;
        }

        if (Instant.FromDateTimeOffset(time.GetUtcNow()) - tried < Settling)
        {
            throw new DeliveryException(DeliveryFault.Unknown, "It is too early to look whether it was sent.");
        }

        return await FaultingAsync(message, workspace => SearchAsync(workspace, message, tried, cancellationToken), cancellationToken);
    }

    private async Task<string?> SearchAsync(SlackWorkspace workspace, Coming message, Instant tried, CancellationToken cancellationToken)
    {
        var room = await RoomAsync(workspace, message, cancellationToken);
        var oldest = (tried - Drift).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var id = IdOf(message);
        var query = new HistoryQuery(room) { Oldest = oldest };
        var ts = await history.FindAsync(
            workspace.Token, query, message.Id,
            sent => sent.Metadata is { EventType: EventType } marks && marks.EventPayload.GetValueOrDefault(Key) == id, cancellationToken);
        return ts is null ? null : $"{room}/{ts}";
    }

    private async Task<string> EditAsync(SlackWorkspace workspace, Coming message, CancellationToken cancellationToken)
    {
        if (message.EditedId?.Split('/') is not [var room, var ts])
        {
            throw new DeliveryException(DeliveryFault.Permanent, "What is to be edited was never sent.");
        }

        await api.UpdateMessageAsync(workspace.Token, ts, Payload(message, room), mayRepeat: true, cancellationToken);
        return message.EditedId;
    }

    private Posted Payload(Coming message, string room)
    {
        var today = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date;
        var shown = SlackMessageRenderer.Render(commands.In(message.Content), message.Reader, today, new MessageMarks(message.Edits ?? message.Id));
        return new Posted(room, shown.Text)
        {
            Blocks = shown.Blocks,
            Metadata = new MessageMetadata(EventType, new Dictionary<string, string> { [Key] = IdOf(message) }),
        };
    }

    private async Task<string> RoomAsync(SlackWorkspace workspace, Coming message, CancellationToken cancellationToken) =>
        message.Account is { } account
            ? await rooms.OfAsync(workspace, account, cancellationToken)
            : message.Room ?? throw new DeliveryException(DeliveryFault.Permanent, "The team has no room: `/coach team room` chooses one.");

    /// <exception cref="DeliveryException">In place of any fault of Slack's.</exception>
    private async Task<T> FaultingAsync<T>(Coming message, Func<SlackWorkspace, Task<T>> work, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.FindAsync(message.Workspace, cancellationToken)
            ?? throw new DeliveryException(DeliveryFault.Transient, "The bot is not in the workspace (any more).");
        try
        {
            return await work(workspace);
        }
        catch (SlackApiException fault)
        {
            throw await FaultAsync(workspace, message, fault, cancellationToken);
        }
        finally
        {
            // What was to be said, and what could not be, is on the Home tab too.
            if (message.Account is { } account)
            {
                home.Touch(workspace, account);
            }
        }
    }

    /// <summary>What a refusal means for the message. https://docs.slack.dev/reference/methods/chat.postMessage#errors</summary>
    private async Task<DeliveryException> FaultAsync(
        SlackWorkspace workspace, Coming message, SlackApiException fault, CancellationToken cancellationToken)
    {
        if (message is { Account: { } account, Edits: null } && fault.Code == "channel_not_found")
        {
            // The conversation is no more: the next try opens it again, and learns why.
            await rooms.ForgetAsync(workspace, account, cancellationToken);
            return new DeliveryException(DeliveryFault.Transient, fault.Message, fault);
        }

        if (fault is { MayHaveHappened: false, RetryAfter: { } wait })
        {
            // Nobody but its own receiver waits until then.
            return new DeliveryException(DeliveryFault.Transient, fault.Message, fault)
            {
                NotBefore = Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromTimeSpan(wait),
            };
        }

        var kind = fault switch
        {
            { MayHaveHappened: true } => DeliveryFault.Unknown,
            { Kind: not SlackErrorKind.Permanent } => DeliveryFault.Transient,
            // Of a direct message the first was met above; a room is lost until somebody lets the bot in again.
            _ when message.Account is null && LosesRoom(fault.Code) => DeliveryFault.RoomLost,
            { Code: "user_disabled" } => DeliveryFault.Gone,
            { Code: "user_not_found" or "user_not_visible" or "messages_tab_disabled" } => DeliveryFault.Unreachable,
            // That the history can't be read says nothing of the message: it is looked for again later, and not sent blindly meanwhile.
            { Method: "conversations.history" } => DeliveryFault.Unknown,
            _ => DeliveryFault.Permanent,
        };
        return new DeliveryException(kind, fault.Message, fault);
    }

    /// <summary>The bot is not in the room, the room is closed, or an admin lets others post there: somebody can mend each.</summary>
    private static bool LosesRoom(string? code) => code is "channel_not_found" or "not_in_channel" or "is_archived"
        or "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel"
        or "restricted_action_non_threadable_channel";

    private static string IdOf(Coming message) => (message.Edits ?? message.Id).ToString(CultureInfo.InvariantCulture);
}
