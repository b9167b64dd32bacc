using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>A few read-only connections, opened when first needed. A work runs on its caller's thread, as SQLite has no other way.</summary>
internal sealed class ReaderPool(string path) : IAsyncDisposable
{
    /// <summary>Enough for the cores of a small machine; more would only hold memory.</summary>
    private const int MostReaders = 4;

    private readonly ConcurrentStack<SqliteUnit> idle = new();
    private readonly SemaphoreSlim free = new(MostReaders);
    private volatile bool closed;

    public async Task<T> RunAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SqliteDatabase));
            return Run(work);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for the running works, then closes the connections. The waiting ones are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        closed = true;
        for (var i = 0; i < MostReaders; i++)
            await free.WaitAsync().ConfigureAwait(false);
        while (idle.TryPop(out var unit))
            unit.Close();
        free.Release(MostReaders);
    }

    private T Run<T>(Func<SqliteUnit, T> work)
    {
        SqliteUnit? unit = null;
        try
        {
            if (!idle.TryPop(out unit))
                unit = Connections.OpenReader(path);
            unit.Execute("BEGIN");
            var result = work(unit);
            unit.Execute("COMMIT");
            idle.Push(unit);
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
                idle.Push(unit);
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
