namespace CoachBot.Storage.Sqlite;

/// <summary>
/// Makes many callers share one fsync. A caller that finds nobody writing writes by itself, without a change of thread; who comes meanwhile
/// queues, and is committed as a group by a thread of its own, so that no borrowed thread ever works for others. What need not wait for the
/// disk comes last, and after somebody else has come it rests for a moment: a long import of small works lets everybody pass, up to so many
/// groups for each of its works that it comes to an end where somebody always waits.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Beyond this a larger group hardly adds to the rate, only to the wait.</summary>
    private const int MostInGroup = 512;

    /// <summary>How many groups may pass one work that need not wait.</summary>
    private const int MostPassing = 16;

    /// <summary>How long what need not wait rests: an import takes a quarter longer, and who comes next finds nobody writing.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1);

    private readonly Committer _committer;
    private readonly object _gate = new();
    private readonly Queue<WriteJob> _waiting = new();

    /// <summary>What need not wait for the disk goes one by one, when nothing else waits.</summary>
    private readonly Queue<WriteJob> _later = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Below: touched under the gate only.
    private bool _writing;
    private bool _handedOver;
    private bool _closing;

    /// <summary>Whether somebody came who waits for the disk, since the last work that need not.</summary>
    private bool _othersCame;

    /// <summary>Whether the next work that need not wait has had its rest.</summary>
    private bool _rested;

    /// <summary>How many groups have passed it.</summary>
    private int _passed;

    /// <summary>The committer is only ever used by the one who has the right to write.</summary>
    public GroupCommit(Committer committer)
    {
        _committer = committer;
        new Thread(WriteGroups) { IsBackground = true, Name = "store writer" }.Start();
    }

    public long Commits => _committer.Commits;

    /// <summary>Whether who comes now would have to wait.</summary>
    public bool IsBusy => Volatile.Read(ref _writing);

    public Task<T> RunAsync<T>(Func<SqliteUnit, T> work, bool waitsForDisk, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        var job = new WriteJob<T>(work) { WaitsForDisk = waitsForDisk };
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, typeof(SqliteDatabase));
            _othersCame |= waitsForDisk;
            if (_writing || (!waitsForDisk && _othersCame))
            {
                job.CancelWith(cancellation);
                (waitsForDisk ? _waiting : _later).Enqueue(job);
                HandOverUnlessWriting();
                return job.Task;
            }
            _writing = true;
        }
        _committer.CommitAlone(job);
        lock (_gate)
        {
            _writing = _waiting.Count > 0 || _later.Count > 0 || _closing;
            if (_writing)
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
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, typeof(SqliteDatabase));
            foreach (var job in jobs)
            {
                job.CancelWith(cancellation);
                _waiting.Enqueue(job);
            }
            if (jobs.Count > 0)
                HandOverUnlessWriting();
        }
        return Task.WhenAll(jobs.Select(job => job.Task));
    }

    /// <summary>Refuses what comes, commits what waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (!_closing)
            {
                _closing = true;
                HandOverUnlessWriting();
            }
        }
        await _drained.Task.ConfigureAwait(false);
        await _committer.DisposeAsync().ConfigureAwait(false);
    }

    private void HandOverUnlessWriting()
    {
        if (_writing)
            return;
        _writing = true;
        HandOver();
    }

    private void HandOver()
    {
        _handedOver = true;
        Monitor.Pulse(_gate);
    }

    private void WriteGroups()
    {
        var group = new List<WriteJob>(MostInGroup);
        while (NextGroup(group))
        {
            if (group.Count == 1)
                _committer.CommitAlone(group[0]);
            else
                _committer.CommitTogether(group);
        }
        _drained.SetResult();
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
        lock (_gate)
        {
            while (true)
            {
                while (!_handedOver)
                    Monitor.Wait(_gate);
                if (_passed < MostPassing)
                    Take(_waiting, group, MostInGroup);
                if (group.Count > 0)
                {
                    _passed = _later.Count > 0 ? _passed + 1 : 0;
                    return true;
                }
                if (_later.Count > 0 && _passed < MostPassing && _othersCame && !_rested && !_closing)
                {
                    LetOthersWrite();
                    continue;
                }
                _rested = _othersCame = false;
                _passed = 0;
                Take(_later, group, most: 1);
                if (group.Count > 0)
                    return true;
                if (_waiting.Count > 0)
                    continue;
                if (_closing)
                    return false;
                _handedOver = _writing = false;
            }
        }
    }

    /// <summary>Gives the right to write away for the time of a rest. Whoever took it meanwhile hands it over afterwards.</summary>
    private void LetOthersWrite()
    {
        _rested = true;
        _handedOver = _writing = false;
        Monitor.Wait(_gate, Rest);
        if (!_writing)
            _writing = _handedOver = true;
    }
}
