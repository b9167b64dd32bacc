using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// Makes many callers share one fsync. A caller that finds nobody writing writes by itself, without a change of thread; who comes meanwhile
/// queues, and is committed as a group by a thread of its own, so that no borrowed thread ever works for others.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Beyond this a larger group hardly adds to the rate, only to the wait.</summary>
    private const int MostInGroup = 256;

    private readonly string path;
    private readonly Func<SqliteUnit> open;
    private readonly object gate = new();
    private readonly Queue<WriteJob> waiting = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Below: touched under the gate only.
    private bool writing;
    private bool handedOver;
    private bool closing;

    // Touched by the one who writes only.
    private SqliteUnit? unit;
    private long commits;

    public GroupCommit(string path, SqliteUnit writer, Func<SqliteUnit> open)
    {
        this.path = path;
        this.open = open;
        unit = writer;
        new Thread(WriteGroups) { IsBackground = true, Name = "store writer" }.Start();
    }

    public long Commits => Volatile.Read(ref commits);

    public Task<T> RunAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        var job = new WriteJob<T>(work);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing, typeof(SqliteDatabase));
            if (writing)
            {
                job.CancelWith(cancellation);
                waiting.Enqueue(job);
                return job.Task;
            }
            writing = true;
        }
        CommitAlone(job);
        lock (gate)
        {
            writing = waiting.Count > 0 || closing;
            if (writing)
                HandOver();
        }
        return job.Task;
    }

    /// <summary>Refuses what comes, commits what waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (!closing)
            {
                closing = true;
                if (!writing)
                {
                    writing = true;
                    HandOver();
                }
            }
        }
        await drained.Task.ConfigureAwait(false);
    }

    private void HandOver()
    {
        handedOver = true;
        Monitor.Pulse(gate);
    }

    private void WriteGroups()
    {
        var group = new List<WriteJob>(MostInGroup);
        while (NextGroup(group))
        {
            if (group.Count == 1)
                CommitAlone(group[0]);
            else
                CommitTogether(group);
        }
        unit?.Close();
        drained.SetResult();
    }

    /// <summary>Waits for the right to write and something to be written; false when all is done for good.</summary>
    private bool NextGroup(List<WriteJob> group)
    {
        group.Clear();
        lock (gate)
        {
            while (true)
            {
                while (!handedOver)
                    Monitor.Wait(gate);
                while (group.Count < MostInGroup && waiting.TryDequeue(out var job))
                {
                    if (job.TryStart())
                        group.Add(job);
                }
                if (group.Count > 0)
                    return true;
                if (closing)
                    return false;
                handedOver = writing = false;
            }
        }
    }

    private void CommitTogether(List<WriteJob> group)
    {
        try
        {
            var unit = Begin();
            foreach (var job in group)
                RunInSavepoint(unit, job);
            Commit(unit);
        }
        catch (Exception fault)
        {
            // Whoever spoilt it fails alone, and the others are kept.
            Undo(fault);
            foreach (var job in group)
                CommitAlone(job);
            return;
        }
        foreach (var job in group)
            job.Complete();
    }

    private void RunInSavepoint(SqliteUnit unit, WriteJob job)
    {
        unit.Execute("SAVEPOINT work");
        try
        {
            job.Run(unit);
        }
        catch (Exception fault) when (unit.InTransaction && !IsFatal(fault))
        {
            unit.Execute("ROLLBACK TO work");
            job.Fail(StoreFaults.Translate(fault, path));
        }
        unit.Execute("RELEASE work");
    }

    private void CommitAlone(WriteJob job)
    {
        var committing = false;
        try
        {
            var unit = Begin();
            job.Run(unit);
            committing = true;
            Commit(unit);
        }
        catch (Exception fault)
        {
            Undo(fault);
            job.Fail(committing && fault is SqliteException refused ? StoreFaults.Explain(refused, path) : StoreFaults.Translate(fault, path));
        }
        job.Complete();
    }

    private SqliteUnit Begin()
    {
        var open = unit ??= this.open();
        open.Execute("BEGIN IMMEDIATE");
        return open;
    }

    private void Commit(SqliteUnit open)
    {
        open.Execute("COMMIT");
        Volatile.Write(ref commits, commits + 1);
    }

    /// <summary>Rolls back; a connection that met an I/O error, was closed or cannot roll back is replaced by the next work.</summary>
    private void Undo(Exception fault)
    {
        if (unit is null)
            return;
        var usable = unit.IsOpen && !IsFatal(fault);
        try
        {
            if (unit.IsOpen && unit.InTransaction)
                unit.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            usable = false;
        }
        if (usable)
            return;
        unit.Close();
        unit = null;
    }

    private static bool IsFatal(Exception fault) => fault is SqliteException sqlite && StoreFaults.IsFatal(sqlite);
}
