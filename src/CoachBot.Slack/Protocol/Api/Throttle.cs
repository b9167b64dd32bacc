namespace CoachBot.Slack.Protocol.Api;

/// <summary>
/// Spreads calls evenly, after a burst: call n of a busy time goes (n − burst) intervals after its start.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="interval">Between two calls in the long run; zero for no limit of its own.</param>
/// <param name="burst">Calls that may go at once after a quiet time, at least 1.</param>
internal class Throttle(TimeProvider time, TimeSpan interval, int burst)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _nextDue;
    private DateTimeOffset _heldUntil;

    protected Lock Lock => _lock;

    protected TimeSpan Interval { get; set; } = interval;

    /// <summary>Takes the next place.</summary>
    /// <returns>How long it is until then; zero for now.</returns>
    public virtual TimeSpan Reserve()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            _nextDue = _nextDue > now ? _nextDue : now;
            var wait = _nextDue - now - (Interval * (burst - 1));
            _nextDue += Interval;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>What is left of the time that Slack asked to wait.</summary>
    public TimeSpan Held()
    {
        lock (_lock)
        {
            var left = _heldUntil - time.GetUtcNow();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Nobody goes for so long.</summary>
    /// <returns>False where it was held already, so that many refusals at once count as one.</returns>
    public bool Hold(TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var fresh = _heldUntil <= now;
            _heldUntil = _heldUntil > now + wait ? _heldUntil : now + wait;
            return fresh;
        }
    }

    /// <summary>The next call goes then, and those behind it an interval apart: whoever has a place already is to take a new one.</summary>
    protected void RestartAt(DateTimeOffset start)
    {
        lock (_lock)
            _nextDue = start + (Interval * (burst - 1));
    }

    /// <summary>Whether nobody waits and nothing is remembered: it may be forgotten.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
                return _nextDue <= time.GetUtcNow() && _heldUntil <= time.GetUtcNow();
        }
    }
}
