using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>The outbox as the dispatcher sees it. Each call is a transaction of its own.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Claims messages to send, oldest first, under a lease that ends at <paramref name="leaseUntil"/>. One whose occasion is no
    /// longer open is withdrawn instead, in the same transaction; so is a nag about a miss that is none any more. One whose lease of another ran out is claimed with
    /// <see cref="ClaimedMessage.OutcomeUnknown"/>.
    /// </summary>
    Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string platform, Instant now, Instant leaseUntil, int most, CancellationToken cancellationToken);

    Task MarkSentAsync(IReadOnlyList<(long Id, string PlatformId)> sent, Instant now, CancellationToken cancellationToken);

    /// <summary>Puts a message back, to be tried again at an instant.</summary>
    Task RetryAsync(long id, Instant at, bool outcomeUnknown, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a message back that was not to be sent yet, until an instant. It counts as not tried, so that later
    /// ones to its receiver don't wait for it; but for one of which an earlier try may have got through.
    /// </summary>
    Task PutOffAsync(long id, Instant until, bool outcomeUnknown, string reason, CancellationToken cancellationToken);

    /// <summary>Gives a message up; the receiver is marked unreachable where that is why.</summary>
    /// <returns>Whose message it was; null where it was a room's, or was settled already.</returns>
    Task<Account?> DropAsync(long id, bool unreachable, string reason, Instant now, CancellationToken cancellationToken);

    /// <summary>
    /// Gives back what a process that is gone had claimed: whether it was sent is unknown. Called once at the start, by whoever
    /// holds the store alone.
    /// </summary>
    Task ReleaseClaimsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The clock was set back: what was to be tried again at an instant of before, which now lies ahead, is tried now.
    /// </summary>
    Task RetryNowAsync(Instant now, CancellationToken cancellationToken);

    /// <summary>When the next message to a platform may be claimed; null where none waits.</summary>
    Task<Instant?> NextAsync(string platform, CancellationToken cancellationToken);
}
