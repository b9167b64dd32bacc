namespace CoachBot.Discord.Protocol;

/// <summary>
/// At most so many in any stretch of so long: each waits until the one that many places before it is a period old. Stricter than a token
/// bucket, which lets through twice as many around a full bucket. First come, first served.
/// </summary>
internal sealed class SlidingWindow(int count, TimeSpan period, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly DateTimeOffset[] _slots = new DateTimeOffset[count];
    private int _next;

    /// <summary>Takes a place and waits for it. A place whose wait is cancelled stays taken.</summary>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var now = time.GetSteadyNow();
        DateTimeOffset slot;
        lock (_gate)
        {
            slot = Later(now, _slots[_next] + period);
            _slots[_next] = slot;
            _next = (_next + 1) % count;
        }

        return slot <= now ? ValueTask.CompletedTask : WaitUntilAsync(slot, cancellationToken);
    }

    /// <summary>Takes a place if one is free now.</summary>
    public bool TryTake()
    {
        var now = time.GetSteadyNow();
        lock (_gate)
        {
            if (_slots[_next] + period > now)
                return false;
            _slots[_next] = now;
            _next = (_next + 1) % count;
            return true;
        }
    }

    private async ValueTask WaitUntilAsync(DateTimeOffset slot, CancellationToken cancellationToken)
    {
        for (var now = time.GetSteadyNow(); slot > now; now = time.GetSteadyNow())
            await Task.Delay(slot - now, time, cancellationToken);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
