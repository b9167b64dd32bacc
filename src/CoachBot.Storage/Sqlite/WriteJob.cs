namespace CoachBot.Storage.Sqlite;

/// <summary>A work on its way to the disk, and its waiting caller.</summary>
internal abstract class WriteJob
{
    /// <summary>Whether its caller is to be told when it is on the disk, not before.</summary>
    public bool WaitsForDisk { get; init; } = true;

    /// <summary>False when the caller has cancelled it; true once, and from then on it cannot be cancelled.</summary>
    public abstract bool TryStart();

    /// <summary>Runs the work and keeps its result back until <see cref="Complete"/>. May run again when its group was lost.</summary>
    public abstract void Run(SqliteUnit unit);

    /// <summary>Tells the caller: its result, or the failure that was kept.</summary>
    public abstract void Complete();

    /// <summary>Keeps a failure back until <see cref="Complete"/>.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class WriteJob<T>(Func<SqliteUnit, T> work) : WriteJob
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Cancelled = 2;

    // The writer must not run what comes after its callers' await.
    private readonly TaskCompletionSource<T> _caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;
    private int _state = Waiting;
    private T? _result;
    private Exception? _failure;

    public Task<T> Task => _caller.Task;

    public void CancelWith(CancellationToken token) => _cancellation = token.UnsafeRegister(
        static (job, token) => ((WriteJob<T>)job!).Cancel(token), this);

    public override bool TryStart() => Interlocked.CompareExchange(ref _state, Started, Waiting) == Waiting;

    public override void Run(SqliteUnit unit)
    {
        _failure = null;
        _result = work(unit);
    }

    public override void Complete()
    {
        _cancellation.Dispose();
        if (_failure is null)
            _caller.SetResult(_result!);
        else
            _caller.SetException(_failure);
    }

    public override void Fail(Exception failure) => _failure = failure;

    private void Cancel(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
            _caller.SetCanceled(token);
    }
}
