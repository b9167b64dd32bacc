using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

internal sealed class HeldWriter
{
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new();
    private Task<int>? held;

    public Task Entered => entered.Task;

    /// <summary>Off this thread, since a work that finds the writer free runs on its caller's.</summary>
    public void Start(SqliteDatabase store, Action<SqliteUnit>? first = null) => held = Task.Run(() => store.WriteAsync(
        unit =>
        {
            first?.Invoke(unit);
            return Stand();
        },
        CancellationToken.None));

    /// <summary>The end of a work that stands until released.</summary>
    public int Stand()
    {
        entered.TrySetResult();
        released.Task.GetAwaiter().GetResult();
        return 0;
    }

    public Task ReleaseAsync()
    {
        released.SetResult();
        return held ?? Task.CompletedTask;
    }
}
