using CoachBot.Application.Stores;

namespace CoachBot.CrashHost;

/// <summary>Dies between a change and its commit, or between the commit and whatever follows.</summary>
internal sealed class FatalStore(ICoachStore store, FatalPoint point) : ICoachStore
{
    public async Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken)
    {
        var result = await store.InTransactionAsync(
            session =>
            {
                var changed = work(session);
                point.Pass("before-commit");
                return changed;
            },
            cancellationToken);
        point.Pass("after-commit");
        return result;
    }

    public async Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken)
    {
        await store.InTransactionsAsync(
            [.. works.Select(work => work with
            {
                Run = session =>
                {
                    work.Run(session);
                    point.Pass("before-commit");
                },
            })],
            cancellationToken);
        point.Pass("after-commit");
    }

    public Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken) => store.ReadAsync(work, cancellationToken);

    public string SidePath(string ending) => store.SidePath(ending);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
