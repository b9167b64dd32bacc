using CoachBot.Application.Chat;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>
/// Sends what the outbox holds: claims under a lease, sends outside any transaction, marks what was sent. Where it is not known
/// whether a message went out, it finds out before it sends again.
/// </summary>
public sealed partial class OutboxDispatcher(IOutboxStore outbox, IEnumerable<IChatPlatform> platforms, TimeProvider time, ILogger<OutboxDispatcher> logger)
{
    private const int MostAtOnce = 64;
    private static readonly Duration Lease = Duration.FromMinutes(2);
    private readonly IChatPlatform[] _platforms = [.. platforms];

    /// <summary>Sends all that may be sent now. Returns how many messages were handled.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var handled = 0;
        foreach (var platform in _platforms)
        {
            for (var claimed = await ClaimAsync(platform, cancellationToken); claimed.Count > 0; claimed = await ClaimAsync(platform, cancellationToken))
            {
                foreach (var message in claimed)
                {
                    await DeliverAsync(platform, message, cancellationToken);
                }

                handled += claimed.Count;
            }
        }

        return handled;
    }

    private Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(IChatPlatform platform, CancellationToken cancellationToken) =>
        outbox.ClaimAsync(platform.Name, Now(), Now() + Lease, MostAtOnce, cancellationToken);

    private async Task DeliverAsync(IChatPlatform platform, ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage(
            claimed.Id, claimed.At, claimed.Account, claimed.Room, claimed.Kind, claimed.Content, claimed.Reader, claimed.Edits);
        try
        {
            var known = claimed.OutcomeUnknown ? await platform.FindSentAsync(message, cancellationToken) : null;
            var sent = known ?? await platform.SendAsync(message, cancellationToken);
            await outbox.MarkSentAsync([(claimed.Id, sent)], Now(), cancellationToken);
        }
        catch (DeliveryException fault)
        {
            LogFault(fault, claimed.Id, fault.Fault);
            await SettleAsync(claimed, fault, cancellationToken);
        }
    }

    private Task SettleAsync(ClaimedMessage claimed, DeliveryException fault, CancellationToken cancellationToken) => fault.Fault switch
    {
        DeliveryFault.Unreachable => outbox.DropAsync(claimed.Id, unreachable: true, "unreachable", Now(), cancellationToken),
        DeliveryFault.Permanent => outbox.DropAsync(claimed.Id, unreachable: false, "refused", Now(), cancellationToken),
        _ when RetryPolicy.GivesUp(claimed.Attempts) => outbox.DropAsync(claimed.Id, unreachable: false, "attempts", Now(), cancellationToken),
        _ => outbox.RetryAsync(claimed.Id, Now() + RetryPolicy.After(claimed.Attempts), fault.Fault == DeliveryFault.Unknown, fault.Fault.ToString(), cancellationToken),
    };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} was not sent: {Fault}")]
    private partial void LogFault(Exception error, long id, DeliveryFault fault);
}
