namespace CoachBot.Loopback.Slack;

/// <summary>What happened, in order, and a way to await what happens next. <see cref="NextAsync"/> hands each entry out once.</summary>
public sealed class Feed<T>(string name) where T : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Lock _gate = new();
    private readonly List<T> _all = [];
    private readonly LinkedList<T> _new = [];
    private readonly List<Waiter> _waiters = [];

    /// <summary>Everything so far, handed out or not.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _all.Count;
        }
    }

    /// <summary>The first entry that was not handed out yet and fits; waits for it if need be.</summary>
    /// <exception cref="TimeoutException">None came within <paramref name="patience"/> (real time, 15 s if not given).</exception>
    public async Task<T> NextAsync(
        Func<T, bool>? where = null, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        Waiter waiter;
        lock (_gate)
        {
            for (var node = _new.First; node is not null; node = node.Next)
            {
                if (where is not null && !where(node.Value))
                    continue;
                _new.Remove(node);
                return node.Value;
            }
            waiter = new(where, new(TaskCreationOptions.RunContinuationsAsynchronously));
            _waiters.Add(waiter);
        }
        try
        {
            return await waiter.Arrival.Task.WaitAsync(patience ?? Patience, cancellation);
        }
        catch (TimeoutException)
        {
            lock (_gate)
            {
                _waiters.Remove(waiter);
                var seen = string.Join("; ", _new.TakeLast(5));
                throw new TimeoutException($"Nothing fitting came to {name}. Not handed out so far: {(seen == "" ? "nothing" : seen)}.");
            }
        }
    }

    internal void Add(T entry)
    {
        lock (_gate)
        {
            _all.Add(entry);
            var index = _waiters.FindIndex(waiter => waiter.Where is null || waiter.Where(entry));
            if (index < 0)
            {
                _new.AddLast(entry);
                return;
            }
            var arrival = _waiters[index].Arrival;
            _waiters.RemoveAt(index);
            arrival.TrySetResult(entry);
        }
    }

    private sealed record Waiter(Func<T, bool>? Where, TaskCompletionSource<T> Arrival);
}
