namespace CoachBot.Loopback.Discord;

/// <summary>Lets others wait for a condition that is looked at again after each change.</summary>
internal sealed class Signal(TimeSpan patience)
{
    private TaskCompletionSource? _next;

    public void Pulse()
    {
        if (Volatile.Read(ref _next) is not null) Interlocked.Exchange(ref _next, null)?.TrySetResult();
    }

    /// <exception cref="TimeoutException">It did not come true within the patience.</exception>
    public async Task<T> UntilAsync<T>(Func<T?> look, string what) where T : class
    {
        using var guard = new CancellationTokenSource(patience);
        while (true)
        {
            var changed = Next();
            if (look() is { } found) return found;
            try
            {
                await changed.WaitAsync(guard.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Nothing came within {patience.TotalSeconds:0} s: {what}");
            }
        }
    }

    public Task UntilAsync(Func<bool> isSo, string what) => UntilAsync(() => isSo() ? this : null, what);

    private Task Next()
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _next, mine, null) ?? mine).Task;
    }
}
