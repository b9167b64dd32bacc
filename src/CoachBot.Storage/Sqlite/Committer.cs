using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>Runs works on the writing connection and commits them, alone or together. One thread at a time; never throws.</summary>
internal sealed class Committer(string path, SqliteUnit writer, ChangeCount changes) : IAsyncDisposable
{
    private readonly LogFolder _folder = new(path);

    /// <summary>Null after a fault that the connection may not have survived, until the next work.</summary>
    private SqliteUnit? _unit = writer;

    /// <summary>Whether commits of the connection wait for the disk, as they do when it is opened.</summary>
    private bool _waits = true;
    private long _commits;

    /// <summary>How many commits have succeeded; may be read by anyone.</summary>
    public long Commits => Volatile.Read(ref _commits);

    public void CommitAlone(WriteJob job)
    {
        var committing = false;
        try
        {
            var open = Begin(job.WaitsForDisk);
            job.Run(open);
            committing = true;
            Commit(open);
        }
        catch (Exception fault)
        {
            Undo(replace: IsFatal(fault));
            job.Fail(committing && fault is SqliteException refused ? StoreFaults.Explain(refused, path) : StoreFaults.Translate(fault, path));
        }
        job.Complete();
    }

    /// <summary>
    /// One commit for all. Where a work has to be undone, all are run again with a savepoint each; when the group as a whole is lost,
    /// each is run again alone. Savepoints are not taken at first because SQLite copies each page that is written within one.
    /// </summary>
    public void CommitTogether(List<WriteJob> group)
    {
        try
        {
            var open = Begin(waitsForDisk: true);
            if (!group.TrueForAll(job => TryRun(open, job)))
            {
                open.Execute("ROLLBACK");
                open.Execute("BEGIN IMMEDIATE");
                foreach (var job in group)
                    RunInSavepoint(open, job);
            }
            Commit(open);
        }
        catch (Exception)
        {
            // Kept even after an I/O error: what this connection writes next overwrites what the lost commit left in the log,
            // where a new connection might find it and count it in. Whoever spoilt the group meets the fault again alone.
            Undo(replace: false);
            foreach (var job in group)
                CommitAlone(job);
            return;
        }
        foreach (var job in group)
            job.Complete();
    }

    /// <summary>Closes the connection, as the last of the process: it folds the log, and removes it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _folder.DisposeAsync().ConfigureAwait(false);
        _unit?.Close();
    }

    /// <summary>False when the work failed after it had written something. Most that fail, such as a wrong input, write nothing.</summary>
    private bool TryRun(SqliteUnit open, WriteJob job)
    {
        var changes = open.TotalChanges;
        try
        {
            job.Run(open);
        }
        catch (Exception fault) when (open.InTransaction && !IsFatal(fault))
        {
            job.Fail(StoreFaults.Translate(fault, path));
            return open.TotalChanges == changes;
        }
        return true;
    }

    private void RunInSavepoint(SqliteUnit open, WriteJob job)
    {
        open.Execute("SAVEPOINT work");
        try
        {
            job.Run(open);
        }
        catch (Exception fault) when (open.InTransaction && !IsFatal(fault))
        {
            open.Execute("ROLLBACK TO work");
            job.Fail(StoreFaults.Translate(fault, path));
        }
        open.Execute("RELEASE work");
    }

    /// <summary>
    /// A commit that does not wait is on the disk with the next that does: the log is synced as a whole.
    /// https://sqlite.org/pragma.html#pragma_synchronous
    /// </summary>
    private SqliteUnit Begin(bool waitsForDisk)
    {
        if (_unit is null)
        {
            _unit = Connections.OpenWriter(path);
            _waits = true;
        }
        if (_waits != waitsForDisk)
        {
            _unit.Execute(waitsForDisk ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
            _waits = waitsForDisk;
        }
        _unit.Execute("BEGIN IMMEDIATE");
        return _unit;
    }

    private void Commit(SqliteUnit open)
    {
        changes.Step();
        try
        {
            open.Commit(_waits);
        }
        finally
        {
            changes.Step();
        }
        Volatile.Write(ref _commits, _commits + 1);
        _folder.Grew(open.TakePagesWritten(), isStaged: !_waits);
    }

    /// <summary>Rolls back. A connection that cannot is replaced by the next work in any case.</summary>
    private void Undo(bool replace)
    {
        if (_unit is null)
            return;
        try
        {
            replace |= !_unit.IsOpen;
            if (!replace && _unit.InTransaction)
                _unit.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            replace = true;
        }
        if (!replace)
            return;
        _unit.Close();
        _unit = null;
    }

    private static bool IsFatal(Exception fault) => fault is SqliteException sqlite && StoreFaults.IsFatal(sqlite);
}
