using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>A few read-only connections, opened when first needed. A work runs on its caller's thread, as SQLite has no other way.</summary>
internal sealed class ReaderPool(string path) : IAsyncDisposable
{
    /// <summary>Enough for the cores of a small machine; more would only hold memory.</summary>
    private const int MostReaders = 4;

    private readonly ConcurrentStack<SqliteUnit> _idle = new();
    private readonly SemaphoreSlim _free = new(MostReaders);
    private volatile bool _closed;

    /// <summary>Runs a work on a snapshot.</summary>
    public Task<T> RunAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation) => RunAsync(work, inSnapshot: true, cancellation);

    /// <summary>Runs a work of one query, which is a snapshot by itself, or one that begins its snapshot itself if it needs one.</summary>
    public Task<T> PeekAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation) =>
        RunAsync(work, inSnapshot: false, cancellation);

    /// <summary>Waits for the running works, then closes the connections. The waiting ones are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < MostReaders; i++)
            await _free.WaitAsync().ConfigureAwait(false);
        while (_idle.TryPop(out var unit))
            unit.Close();
        _free.Release(MostReaders);
    }

    private async Task<T> RunAsync<T>(Func<SqliteUnit, T> work, bool inSnapshot, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || !_free.Wait(0, CancellationToken.None))
            await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteDatabase));
            return Run(work, inSnapshot);
        }
        finally
        {
            _free.Release();
        }
    }

    private T Run<T>(Func<SqliteUnit, T> work, bool inSnapshot)
    {
        SqliteUnit? unit = null;
        try
        {
            if (!_idle.TryPop(out unit))
                unit = Connections.OpenReader(path);
            if (inSnapshot)
                unit.Execute("BEGIN");
            var result = work(unit);
            if (unit.InTransaction)
                unit.Execute("COMMIT");
            _idle.Push(unit);
            return result;
        }
        catch (Exception fault)
        {
            Recover(unit);
            var explained = StoreFaults.Translate(fault, path);
            if (ReferenceEquals(explained, fault))
                throw;
            throw explained;
        }
    }

    /// <summary>Keeps the connection when its snapshot can be given back, closes it otherwise.</summary>
    private void Recover(SqliteUnit? unit)
    {
        if (unit is null)
            return;
        try
        {
            if (unit.IsOpen)
            {
                if (unit.InTransaction)
                    unit.Execute("ROLLBACK");
                _idle.Push(unit);
                return;
            }
        }
        catch (SqliteException)
        {
            // Closed below.
        }
        unit.Close();
    }
}
