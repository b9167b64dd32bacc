using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>
/// The store. The work given to it is synchronous and short: it never waits for a network, so that a transaction is one
/// uninterrupted run. It may run more than once, and beside others, until what it did is committed: it changes nothing but its session.
/// </summary>
public interface ICoachStore : IAsyncDisposable
{
    /// <summary>Runs a change in one transaction and returns after the commit; an exception rolls everything back.</summary>
    Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs changes one after the other, each in a transaction of its own that is rolled back alone, and returns when all are committed;
    /// a store that can commits them together. Fails with the failure of one of them, when all have run.
    /// </summary>
    Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken) =>
        Task.WhenAll(works.Select(work => InTransactionAsync(
            session =>
            {
                work.Run(session);
                return true;
            },
            cancellationToken)));

    /// <summary>
    /// Runs a change that counts only once a later one says so, in a transaction of its own. It waits for no disk: in a power cut it may be
    /// lost, but not where a later change is kept.
    /// </summary>
    Task StageAsync(Action<ICoachSession> work, CancellationToken cancellationToken) => InTransactionAsync(
        session =>
        {
            work(session);
            return true;
        },
        cancellationToken);

    /// <summary>Runs a query on a snapshot, beside the writer.</summary>
    Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken);

    /// <summary>Members whose wake-up is due, earliest first: the look that is taken most often, so a store may make it cheap.</summary>
    Task<IReadOnlyList<WakeUp>> DueWakeUpsAsync(Instant now, int most, CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.DueWakeUps(now, most), cancellationToken);

    /// <summary>A file of the store's own name with another ending, for what a platform must remember beside it.</summary>
    string SidePath(string ending);
}
