namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>A clock moved by hand. Timers fire in order while it moves, and a test can await that something waits.</summary>
internal sealed class HandTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = Start;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextDue(end) is { } timer)
            timer.Fire();
        lock (_lock)
            _now = end;
    }

    /// <summary>Awaits a timer whose whole wait satisfies the condition.</summary>
    public Task WaitingAsync(Func<TimeSpan, bool> condition) => TimerAsync(condition);

    /// <summary>
    /// Awaits such a timer, and moves the clock to where it fires: no further, since what it starts sets timers of its own.
    /// </summary>
    public async Task AdvanceToAsync(Func<TimeSpan, bool> condition) => Advance((await TimerAsync(condition)).Due - GetUtcNow());

    private async Task<HandTimer> TimerAsync(Func<TimeSpan, bool> condition)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_timers.Find(timer => condition(timer.Wait)) is { } found)
                    return found;
                changed = _changed.Task;
            }
            await changed.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private HandTimer? NextDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            _timers.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
            return next;
        }
    }

    private void Set(HandTimer timer, TimeSpan wait)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (wait == Timeout.InfiniteTimeSpan)
                return;
            timer.Wait = wait;
            timer.Due = _now + wait;
            _timers.Add(timer);
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class HandTimer(HandTime time, Action callback) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Wait { get; set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
