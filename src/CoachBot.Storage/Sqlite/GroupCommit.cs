namespace CoachBot.Storage.Sqlite;

/// <summary>
/// Makes many callers share one fsync. A caller that finds nobody writing writes by itself, without a change of thread; who comes meanwhile
/// queues, and is committed as a group by a thread of its own, so that no borrowed thread ever works for others. What need not wait for the
/// disk comes last, and after somebody else has come it rests for a moment: a long import of small works lets everybody pass.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Beyond this a larger group hardly adds to the rate, only to the wait.</summary>
    private const int MostInGroup = 512;

    /// <summary>How long what need not wait rests: an import takes a quarter longer, and who comes next finds nobody writing.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1);

    private readonly Committer committer;
    private readonly object gate = new();
    private readonly Queue<WriteJob> waiting = new();

    /// <summary>What need not wait for the disk goes one by one, when nothing else waits.</summary>
    private readonly Queue<WriteJob> later = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Below: touched under the gate only.
    private bool writing;
    private bool handedOver;
    private bool closing;

    /// <summary>Whether somebody came who waits for the disk, since the last work that need not.</summary>
    private bool othersCame;

    /// <summary>Whether the next work that need not wait has had its rest.</summary>
    private bool rested;

    /// <summary>The committer is only ever used by the one who has the right to write.</summary>
    public GroupCommit(Committer committer)
    {
        this.committer = committer;
        new Thread(WriteGroups) { IsBackground = true, Name = "store writer" }.Start();
    }

    public long Commits => committer.Commits;

    /// <summary>Whether who comes now would have to wait.</summary>
    public bool IsBusy => Volatile.Read(ref writing);

    public Task<T> RunAsync<T>(Func<SqliteUnit, T> work, bool waitsForDisk, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        var job = new WriteJob<T>(work) { WaitsForDisk = waitsForDisk };
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing, typeof(SqliteDatabase));
            othersCame |= waitsForDisk;
            if (writing || (!waitsForDisk && othersCame))
            {
                job.CancelWith(cancellation);
                (waitsForDisk ? waiting : later).Enqueue(job);
                HandOverUnlessWriting();
                return job.Task;
            }
            writing = true;
        }
        committer.CommitAlone(job);
        lock (gate)
        {
            writing = waiting.Count > 0 || later.Count > 0 || closing;
            if (writing)
                HandOver();
        }
        return job.Task;
    }

    /// <summary>Queues all at once, for the thread that commits groups.</summary>
    public Task<T[]> RunAllAsync<T>(IReadOnlyList<Func<SqliteUnit, T>> works, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T[]>(cancellation);
        var jobs = works.Select(work => new WriteJob<T>(work)).ToList();
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing, typeof(SqliteDatabase));
            foreach (var job in jobs)
            {
                job.CancelWith(cancellation);
                waiting.Enqueue(job);
            }
            if (jobs.Count > 0)
                HandOverUnlessWriting();
        }
        return Task.WhenAll(jobs.Select(job => job.Task));
    }

    /// <summary>Refuses what comes, commits what waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (!closing)
            {
                closing = true;
                HandOverUnlessWriting();
            }
        }
        await drained.Task.ConfigureAwait(false);
        await committer.DisposeAsync().ConfigureAwait(false);
    }

    private void HandOverUnlessWriting()
    {
        if (writing)
            return;
        writing = true;
        HandOver();
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
                committer.CommitAlone(group[0]);
            else
                committer.CommitTogether(group);
        }
        drained.SetResult();
    }

    private static void Take(Queue<WriteJob> from, List<WriteJob> group, int most)
    {
        while (group.Count < most && from.TryDequeue(out var job))
        {
            if (job.TryStart())
                group.Add(job);
        }
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
                Take(waiting, group, MostInGroup);
                if (group.Count > 0)
                    return true;
                if (later.Count > 0 && othersCame && !rested && !closing)
                {
                    LetOthersWrite();
                    continue;
                }
                rested = othersCame = false;
                Take(later, group, most: 1);
                if (group.Count > 0)
                    return true;
                if (closing)
                    return false;
                handedOver = writing = false;
            }
        }
    }

    /// <summary>Gives the right to write away for the time of a rest. Whoever took it meanwhile hands it over afterwards.</summary>
    private void LetOthersWrite()
    {
        rested = true;
        handedOver = writing = false;
        Monitor.Wait(gate, Rest);
        if (!writing)
            writing = handedOver = true;
    }
}
