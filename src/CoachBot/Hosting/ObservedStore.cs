using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>The store, telling whoever waits for time to pass what was committed that may fall due before what they wait for.</summary>
public sealed class ObservedStore(ICoachStore store) : ICoachStore
{
    /// <summary>
    /// After each commit of something that time brings about, with its first instant, on the thread of whoever committed: a handler must be quick.
    /// </summary>
    public event Action<Instant>? Committed;

    public async Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken)
    {
        Instant? firstDue = null;
        var result = await store.InTransactionAsync(
            session =>
            {
                var result = work(session);
                // The last run counts, as it does of the work.
                firstDue = session.FirstDue;
                return result;
            },
            cancellationToken);
        if (firstDue is { } due)
        {
            Committed?.Invoke(due);
        }

        return result;
    }

    public async Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken)
    {
        try
        {
            await store.InTransactionsAsync(works, cancellationToken);
        }
        finally
        {
            // Where one fails the others are committed all the same.
            Committed?.Invoke(Instant.MinValue);
        }
    }

    /// <summary>Nothing of it counts yet, so that nothing falls due by it.</summary>
    public Task StageAsync(Action<ICoachSession> work, CancellationToken cancellationToken) => store.StageAsync(work, cancellationToken);

    public Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken) => store.ReadAsync(work, cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueWakeUpsAsync(Instant now, int most, CancellationToken cancellationToken) =>
        store.DueWakeUpsAsync(now, most, cancellationToken);

    public string SidePath(string ending) => store.SidePath(ending);

    /// <summary>Nothing: the store is closed by its own owner.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
