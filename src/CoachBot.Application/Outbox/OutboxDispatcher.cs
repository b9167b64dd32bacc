using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// Sends what the outbox holds: claims under a lease, sends outside any transaction, marks what was sent. Where it is not known
/// whether a message went out, it finds out before it sends again. A slow platform keeps no other waiting.
/// </summary>
public sealed partial class OutboxDispatcher(
    IOutboxStore outbox, IEnumerable<IChatPlatform> platforms, Departures departures, LostRooms lostRooms, TimeProvider time,
    ILogger<OutboxDispatcher> logger)
{
    /// <summary>What a platform sends in this time at least fits in a lease, whatever its rate is.</summary>
    private const int MostClaimed = 64;
    private static readonly Duration Lease = Duration.FromMinutes(2);
    private readonly IChatPlatform[] _platforms = [.. platforms];

    /// <summary>Where messages go.</summary>
    public IReadOnlyList<IChatPlatform> Platforms => _platforms;

    /// <summary>Sends all that may be sent now. Returns how many messages were handled.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellationToken) =>
        (await Task.WhenAll(_platforms.Select(platform => DrainAsync(platform, cancellationToken)))).Sum();

    /// <summary>Sends all that may be sent to one platform now. Nothing else may send to it meanwhile.</summary>
    public async Task<int> DrainAsync(IChatPlatform platform, CancellationToken cancellationToken)
    {
        var handled = 0;
        for (var claimed = await ClaimAsync(platform, cancellationToken); claimed.Count > 0; claimed = await ClaimAsync(platform, cancellationToken))
        {
            await DeliverAllAsync(platform, claimed, cancellationToken);
            handled += claimed.Count;
        }

        return handled;
    }

    /// <summary>When there will be something to send to one of the platforms; null where nothing waits.</summary>
    public async Task<Instant?> NextAsync(CancellationToken cancellationToken)
    {
        Instant? first = null;
        foreach (var platform in _platforms)
        {
            if (await NextAsync(platform, cancellationToken) is { } next && !(next >= first))
            {
                first = next;
            }
        }

        return first;
    }

    /// <summary>When there will be something to send to a platform; null where nothing waits.</summary>
    public Task<Instant?> NextAsync(IChatPlatform platform, CancellationToken cancellationToken) => outbox.NextAsync(platform.Name, cancellationToken);

    private Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(IChatPlatform platform, CancellationToken cancellationToken) =>
        outbox.ClaimAsync(platform.Name, Now(), Now() + Lease, MostClaimed, cancellationToken);

    private async Task DeliverAllAsync(IChatPlatform platform, IReadOnlyList<ClaimedMessage> claimed, CancellationToken cancellationToken)
    {
        if (platform.MostAtOnce == 1)
        {
            // In the order in which they were put down, whoever they are for.
            await DeliverInOrderAsync(platform, claimed, cancellationToken);
            return;
        }

        await Parallel.ForEachAsync(
            claimed.GroupBy(ReceiverOf),
            new ParallelOptions { MaxDegreeOfParallelism = platform.MostAtOnce, CancellationToken = cancellationToken },
            async (receiver, stop) => await DeliverInOrderAsync(platform, receiver, stop));
    }

    private async Task DeliverInOrderAsync(IChatPlatform platform, IEnumerable<ClaimedMessage> claimed, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<(string? Workspace, string? Account, string? Room)>();
        foreach (var message in claimed)
        {
            if (waiting.Contains(ReceiverOf(message)))
            {
                // An earlier one to the same receiver is to come first: the store gives this one out again after it.
                await outbox.PutOffAsync(message.Id, Now(), message.OutcomeUnknown, "behind another", cancellationToken);
            }
            else if (!await DeliverAsync(platform, message, cancellationToken))
            {
                waiting.Add(ReceiverOf(message));
            }
        }
    }

    private static (string? Workspace, string? Account, string? Room) ReceiverOf(ClaimedMessage claimed) =>
        (claimed.Message.Workspace, claimed.Message.Account, claimed.Message.Room);

    /// <returns>Whether later ones to its receiver may go; false where it is tried again.</returns>
    private async Task<bool> DeliverAsync(IChatPlatform platform, ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        string sent;
        try
        {
            var known = claimed.OutcomeUnknown ? await platform.FindSentAsync(claimed.Message, cancellationToken) : null;
            sent = known ?? await platform.SendAsync(claimed.Message, cancellationToken);
        }
        catch (DeliveryException fault)
        {
            LogFault(fault, claimed.Id, fault.Fault);
            return await SettleAsync(platform, claimed, fault, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // One that nobody foresaw must not keep the others waiting.
            LogUnexpected(fault, claimed.Id);
            return await TryAgainAsync(claimed, new DeliveryException(DeliveryFault.Unknown, fault.Message, fault), cancellationToken);
        }

        await outbox.MarkSentAsync([(claimed.Id, sent)], Now(), cancellationToken);
        return true;
    }

    private async Task<bool> SettleAsync(IChatPlatform platform, ClaimedMessage claimed, DeliveryException fault, CancellationToken cancellationToken)
    {
        switch (fault.Fault)
        {
            case DeliveryFault.Unreachable:
                await outbox.DropAsync(claimed.Id, unreachable: true, "unreachable", Now(), cancellationToken);
                return true;
            case DeliveryFault.Gone:
                if (await outbox.DropAsync(claimed.Id, unreachable: false, "gone", Now(), cancellationToken) is { } account)
                {
                    await departures.LeaveAsync(account, platform.Name, claimed.Message.Workspace ?? "", Now(), cancellationToken);
                }

                return true;
            case DeliveryFault.NotNow when fault.NotBefore is { } at:
                await outbox.PutOffAsync(claimed.Id, at, claimed.OutcomeUnknown, nameof(DeliveryFault.NotNow), cancellationToken);
                return true;
            case DeliveryFault.RoomLost when claimed.Message is { Room: { } room, Edits: null }:
                await lostRooms.TellAsync(platform.Name, claimed.Message.Workspace ?? "", room, claimed.Message.At, Now(), cancellationToken);
                return await TryAgainAsync(claimed, fault, cancellationToken);
            case DeliveryFault.Permanent or DeliveryFault.RoomLost:
                await outbox.DropAsync(claimed.Id, unreachable: false, "refused", Now(), cancellationToken);
                return true;
            default:
                return await TryAgainAsync(claimed, fault, cancellationToken);
        }
    }

    /// <returns>Whether it is given up.</returns>
    private async Task<bool> TryAgainAsync(ClaimedMessage claimed, DeliveryException fault, CancellationToken cancellationToken)
    {
        if (RetryPolicy.GivesUp(claimed.Attempts))
        {
            // It is told with their next answer.
            await outbox.DropAsync(claimed.Id, unreachable: claimed.Message.Edits is null, "attempts", Now(), cancellationToken);
            return true;
        }

        var at = fault.NotBefore ?? Now() + RetryPolicy.After(claimed.Attempts);
        var isUnknown = claimed.OutcomeUnknown || fault.Fault == DeliveryFault.Unknown;
        await outbox.RetryAsync(claimed.Id, at, isUnknown, fault.Fault.ToString(), cancellationToken);
        return false;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} was not sent: {Fault}")]
    private partial void LogFault(Exception error, long id, DeliveryFault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} could not be sent; it is tried again")]
    private partial void LogUnexpected(Exception error, long id);
}
