namespace CoachBot.Loopback.Tests.Slack;

/// <summary>A clock that moves when told, and tells when someone waits for it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<(TimeSpan Ahead, TaskCompletionSource Seen)> _watchers = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (Due(until) is { } alarm)
            alarm.Ring();
        lock (_gate)
            _now = until;
    }

    /// <summary>Completes once something waits for exactly this long from now.</summary>
    public Task UntilWaitedForAsync(TimeSpan ahead)
    {
        lock (_gate)
        {
            if (_alarms.Exists(alarm => alarm.At == _now + ahead))
                return Task.CompletedTask;
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((ahead, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(15));
        }
    }

    private Alarm? Due(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _alarms.Where(alarm => alarm.At <= until).MinBy(alarm => alarm.At);
            if (next is null)
                return null;
            _now = next.At > _now ? next.At : _now;
            if (next.Period > TimeSpan.Zero)
                next.At += next.Period;
            else
                _alarms.Remove(next);
            return next;
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _alarms.Remove(alarm);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            (alarm.At, alarm.Period) = (_now + dueTime, period);
            _alarms.Add(alarm);
            foreach (var watcher in _watchers.Where(watcher => watcher.Ahead == dueTime).ToList())
            {
                _watchers.Remove(watcher);
                watcher.Seen.TrySetResult();
            }
        }
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        public DateTimeOffset At { get; set; }

        public TimeSpan Period { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
