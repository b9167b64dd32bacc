using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

internal sealed class HeldWriter
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new();
    private Task<int>? _held;

    public Task Entered => _entered.Task;

    /// <summary>Off this thread, since a work that finds the writer free runs on its caller's.</summary>
    public void Start(SqliteDatabase store, Action<SqliteUnit>? first = null) => _held = Task.Run(() => store.WriteAsync(
        unit =>
        {
            first?.Invoke(unit);
            return Stand();
        },
        CancellationToken.None));

    /// <summary>The end of a work that stands until released.</summary>
    public int Stand()
    {
        _entered.TrySetResult();
        _released.Task.GetAwaiter().GetResult();
        return 0;
    }

    public Task ReleaseAsync()
    {
        _released.SetResult();
        return _held ?? Task.CompletedTask;
    }
}
