using System.Collections.Concurrent;
using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using NodaTime;
using Coming = CoachBot.Application.Chat.OutgoingMessage;
using Posted = CoachBot.Slack.Protocol.Blocks.OutgoingMessage;

namespace CoachBot.Slack.Delivery;

/// <summary>
/// Slack as the outbox sees it. A message carries its outbox id as metadata, by which the conversation's history is searched before a
/// resend (https://docs.slack.dev/messaging/message-metadata). The id that is returned names the conversation and the message.
/// </summary>
internal sealed class SlackPlatform(SlackWebApi api, SlackOptions options, TimeProvider time) : IChatPlatform
{
    private const string EventType = "coachbot_outbox";
    private const string Key = "id";

    /// <summary>There is no promise that the history holds at once what was just posted.</summary>
    private static readonly Duration Settling = Duration.FromSeconds(5);

    /// <summary>Clocks differ; a message is never older than its first try by more.</summary>
    private static readonly Duration Drift = Duration.FromMinutes(1);
    private readonly ConcurrentDictionary<string, string> _rooms = new();

    public string Name => SlackOptions.Platform;

    public int MostAtOnce => 8;

    public async Task<string> SendAsync(Coming message, CancellationToken cancellationToken)
    {
        try
        {
            return message.Edits is null ? await PostAsync(message, cancellationToken) : await EditAsync(message, cancellationToken);
        }
        catch (SlackApiException fault)
        {
            throw Fault(message, fault);
        }
    }

    public async Task<string?> FindSentAsync(Coming message, CancellationToken cancellationToken)
    {
        if (message.Edits is not null || message.FirstTriedAt is not { } tried)
        {
            return null;
        }

        if (Instant.FromDateTimeOffset(time.GetUtcNow()) - tried < Settling)
        {
            throw new DeliveryException(DeliveryFault.Unknown, "It is too early to look whether it was sent.");
        }

        try
        {
            var room = await RoomAsync(message, cancellationToken);
            var oldest = (tried - Drift).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var id = IdOf(message);
            var query = new HistoryQuery(room) { Oldest = oldest };
            await foreach (var sent in api.ReadAllHistoryAsync(options.BotToken, query, cancellationToken))
            {
                if (sent.Metadata is { EventType: EventType } marks && marks.EventPayload.GetValueOrDefault(Key) == id)
                {
                    return $"{room}/{sent.Ts}";
                }
            }

            return null;
        }
        catch (SlackApiException fault)
        {
            throw Fault(message, fault);
        }
    }

    private async Task<string> PostAsync(Coming message, CancellationToken cancellationToken)
    {
        var posted = await api.PostMessageAsync(
            options.BotToken, Payload(message, await RoomAsync(message, cancellationToken)), cancel: cancellationToken);
        return $"{posted.Channel}/{posted.Ts}";
    }

    private async Task<string> EditAsync(Coming message, CancellationToken cancellationToken)
    {
        if (message.EditedId?.Split('/') is not [var room, var ts])
        {
            throw new DeliveryException(DeliveryFault.Permanent, "What is to be edited was never sent.");
        }

        await api.UpdateMessageAsync(options.BotToken, ts, Payload(message, room), mayRepeat: true, cancellationToken);
        return message.EditedId;
    }

    private static Posted Payload(Coming message, string room)
    {
        var today = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date;
        var shown = SlackMessageRenderer.Render(message.Content, message.Reader, today, new MessageMarks(message.Edits ?? message.Id));
        return new Posted(room, shown.Text)
        {
            Blocks = shown.Blocks,
            Metadata = new MessageMetadata(EventType, new Dictionary<string, string> { [Key] = IdOf(message) }),
        };
    }

    private async Task<string> RoomAsync(Coming message, CancellationToken cancellationToken)
    {
        if (message.Account is not { } account)
        {
            return message.Room
                ?? throw new DeliveryException(DeliveryFault.Permanent, "The team has no room: `/coach team room` chooses one.");
        }

        return _rooms.TryGetValue(account, out var known)
            ? known
            : _rooms[account] = await api.OpenConversationAsync(options.BotToken, account, cancellationToken);
    }

    /// <summary>What a refusal means for the message. https://docs.slack.dev/reference/methods/chat.postMessage#errors</summary>
    private DeliveryException Fault(Coming message, SlackApiException fault)
    {
        var kind = fault switch
        {
            { MayHaveHappened: true } => DeliveryFault.Unknown,
            { Kind: not SlackErrorKind.Permanent } => DeliveryFault.Transient,
            { Code: "user_disabled" } => DeliveryFault.Gone,
            { Code: "user_not_found" or "user_not_visible" or "messages_tab_disabled" } => DeliveryFault.Unreachable,
            // The conversation is no more: the next try opens it again, and learns why.
            { Code: "channel_not_found" } when message.Account is { } account && _rooms.TryRemove(account, out _) => DeliveryFault.Transient,
            _ => DeliveryFault.Permanent,
        };
        return new DeliveryException(kind, fault.Message, fault);
    }

    private static string IdOf(Coming message) => (message.Edits ?? message.Id).ToString(CultureInfo.InvariantCulture);
}
