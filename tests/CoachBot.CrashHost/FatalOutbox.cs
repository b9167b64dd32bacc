using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.CrashHost;

/// <summary>Dies before or after messages were claimed, or before or after one was marked as sent.</summary>
internal sealed class FatalOutbox(IOutboxStore outbox, FatalPoint point) : IOutboxStore
{
    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(
        string platform, Instant now, Instant leaseUntil, int most, CancellationToken cancellationToken)
    {
        // A look that finds nothing to claim is no such point.
        if (await outbox.NextAsync(platform, cancellationToken) <= now)
        {
            point.Pass("before-claim");
        }

        var claimed = await outbox.ClaimAsync(platform, now, leaseUntil, most, cancellationToken);
        if (claimed.Count > 0)
        {
            point.Pass("after-claim");
        }

        return claimed;
    }

    public async Task MarkSentAsync(IReadOnlyList<(long Id, string PlatformId)> sent, Instant now, CancellationToken cancellationToken)
    {
        point.Pass("before-mark");
        await outbox.MarkSentAsync(sent, now, cancellationToken);
        point.Pass("after-mark");
    }

    public Task RetryAsync(long id, Instant at, bool outcomeUnknown, string reason, CancellationToken cancellationToken) =>
        outbox.RetryAsync(id, at, outcomeUnknown, reason, cancellationToken);

    public Task PutOffAsync(long id, Instant until, bool outcomeUnknown, string reason, CancellationToken cancellationToken) =>
        outbox.PutOffAsync(id, until, outcomeUnknown, reason, cancellationToken);

    public Task<Account?> DropAsync(long id, bool unreachable, string reason, Instant now, CancellationToken cancellationToken) =>
        outbox.DropAsync(id, unreachable, reason, now, cancellationToken);

    public Task ReleaseClaimsAsync(CancellationToken cancellationToken) => outbox.ReleaseClaimsAsync(cancellationToken);

    public Task RetryNowAsync(Instant now, CancellationToken cancellationToken) => outbox.RetryNowAsync(now, cancellationToken);

    public Task<Instant?> NextAsync(string platform, CancellationToken cancellationToken) => outbox.NextAsync(platform, cancellationToken);
}
