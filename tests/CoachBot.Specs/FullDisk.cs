using CoachBot.Application.Stores;
using CoachBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Specs;

/// <summary>A store whose disk can be full: then each commit fails after its work was done, and all of it is rolled back.</summary>
internal sealed class FullDisk(ICoachStore store, string path) : ICoachStore
{
    private const int SqliteFull = 13;
    private int? _left;

    public bool IsFull
    {
        get => _left == 0;
        set => _left = value ? 0 : null;
    }

    /// <summary>What happens between the store's answer and whoever asked it.</summary>
    public Func<Task>? AfterRead { get; set; }

    /// <summary>There is space for so many commits, and none for the next.</summary>
    public void FillAfter(int commits) => _left = commits;

    public async Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken)
    {
        var kept = await store.InTransactionAsync(
            session =>
            {
                var result = work(session);
                return IsFull ? throw StoreFaults.Explain(new SqliteException("full", SqliteFull), path) : result;
            },
            cancellationToken);
        _left--;
        return kept;
    }

    public Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken) => store.InTransactionsAsync(
        [.. works.Select(work => work with
        {
            Run = session =>
            {
                work.Run(session);
                if (IsFull)
                {
                    throw StoreFaults.Explain(new SqliteException("full", SqliteFull), path);
                }
            },
        })],
        cancellationToken);

    public async Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken)
    {
        var read = await store.ReadAsync(work, cancellationToken);
        await (AfterRead?.Invoke() ?? Task.CompletedTask);
        return read;
    }

    public string SidePath(string ending) => store.SidePath(ending);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
