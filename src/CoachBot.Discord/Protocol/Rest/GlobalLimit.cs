namespace CoachBot.Discord.Protocol;

/// <summary>
/// So many calls a period, as the other side counts them: a place is free again one period after its answer came. A call counts there
/// somewhere between its sending and its answer, so places freed at the sending would let a delayed burst and its successor share a window.
/// First come, first served.
/// </summary>
internal sealed class GlobalLimit(int count, TimeSpan period, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _places = new(count);
    private readonly Queue<DateTimeOffset> _free = new(Enumerable.Repeat(DateTimeOffset.MinValue, count));
    private readonly Lock _gate = new();
    private DateTimeOffset _blockedUntil;

    /// <summary>Waits for a place; it is to be left again.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        DateTimeOffset free;
        lock (_gate)
            free = _free.Dequeue();
        try
        {
            for (var wait = Wait(free); wait > TimeSpan.Zero; wait = Wait(free))
                await Task.Delay(wait, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Free(free);
            throw;
        }
    }

    /// <summary>The answer came, or none will.</summary>
    public void Leave() => Free(time.GetSteadyNow() + period);

    /// <summary>Nobody passes before this instant, those who wait already included.</summary>
    public void BlockUntil(DateTimeOffset instant)
    {
        lock (_gate)
            _blockedUntil = Later(_blockedUntil, instant);
    }

    public void Dispose() => _places.Dispose();

    private void Free(DateTimeOffset at)
    {
        lock (_gate)
            _free.Enqueue(at);
        _places.Release();
    }

    private TimeSpan Wait(DateTimeOffset free)
    {
        lock (_gate)
            return Later(free, _blockedUntil) - time.GetSteadyNow();
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
