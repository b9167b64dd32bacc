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
    private readonly TaskCompletionSource<T> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration cancellation;
    private int state = Waiting;
    private T? result;
    private Exception? failure;

    public Task<T> Task => caller.Task;

    public void CancelWith(CancellationToken token) => cancellation = token.UnsafeRegister(
        static (job, token) => ((WriteJob<T>)job!).Cancel(token), this);

    public override bool TryStart() => Interlocked.CompareExchange(ref state, Started, Waiting) == Waiting;

    public override void Run(SqliteUnit unit)
    {
        failure = null;
        result = work(unit);
    }

    public override void Complete()
    {
        cancellation.Dispose();
        if (failure is null)
            caller.SetResult(result!);
        else
            caller.SetException(failure);
    }

    public override void Fail(Exception failure) => this.failure = failure;

    private void Cancel(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref state, Cancelled, Waiting) == Waiting)
            caller.SetCanceled(token);
    }
}
