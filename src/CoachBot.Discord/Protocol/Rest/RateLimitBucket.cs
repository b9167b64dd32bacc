using System.Diagnostics.CodeAnalysis;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// One bucket of calls. Until an answer has told its limit, one call goes at a time; then as many as remain, and the rest wait for the
/// reset, first come, first served.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose of.")]
internal sealed class RateLimitBucket(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turnstile = new(1, 1);
    private TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _limit = 1;
    private int _remaining = 1;
    private int _inFlight;
    private DateTimeOffset? _resetAt;
    private DateTimeOffset _blockedUntil;

    /// <summary>Nothing in it is counted or waited for: it may be forgotten.</summary>
    public bool IsIdle
    {
        get
        {
            var now = time.GetSteadyNow();
            lock (_gate)
                return _inFlight == 0 && _blockedUntil <= now && !(_resetAt > now) && _turnstile.CurrentCount == 1;
        }
    }

    /// <summary>Waits for a permit, which <see cref="Learn"/> or <see cref="Abandon"/> gives back.</summary>
    /// <returns>Null; or, with no permit, the wait, if it would be longer than <paramref name="patience"/>.</returns>
    public async ValueTask<TimeSpan?> AcquireAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await _turnstile.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                TimeSpan delay;
                Task answered;
                lock (_gate)
                {
                    var now = time.GetSteadyNow();
                    if (TryTake(now))
                        return null;
                    delay = (_blockedUntil > now ? _blockedUntil : _resetAt ?? now) - now;
                    answered = _answered.Task;
                }

                if (delay > patience)
                    return delay;
                await (delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : answered.WaitAsync(cancellationToken));
            }
        }
        finally
        {
            _turnstile.Release();
        }
    }

    /// <summary>An answer came; if it names no limit, there is none as far as anybody knows.</summary>
    public void Learn(RateLimitHeaders headers) => Answer(now => Note(headers, now));

    /// <summary>An answer came to a call that was counted elsewhere, before it was known that it belongs here.</summary>
    public void Learn(RateLimitBucket first, RateLimitHeaders headers)
    {
        first.Learn(headers);
        lock (_gate)
            Note(headers, time.GetSteadyNow());
    }

    /// <summary>No answer came, or one that says nothing.</summary>
    public void Abandon() => Answer(_ => { });

    public void BlockUntil(DateTimeOffset instant)
    {
        lock (_gate)
            _blockedUntil = _blockedUntil > instant ? _blockedUntil : instant;
    }

    private void Answer(Action<DateTimeOffset> change)
    {
        lock (_gate)
        {
            _inFlight--;
            change(time.GetSteadyNow());
            _answered.SetResult();
            _answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Note(RateLimitHeaders headers, DateTimeOffset now)
    {
        if (headers is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            _limit = int.MaxValue;
            _remaining = int.MaxValue;
            _resetAt = null;
            return;
        }

        // Answers overtake each other: within one window the lowest figure holds; a later reset is a new window.
        var reset = now + resetAfter;
        var sameWindow = _resetAt is { } known && reset - known < TimeSpan.FromTicks(Math.Max(resetAfter.Ticks / 2, 1));
        var left = Math.Max(0, remaining - _inFlight);
        _remaining = sameWindow && _limit != int.MaxValue ? Math.Min(_remaining, left) : left;
        _limit = Math.Max(1, limit);
        _resetAt = reset;
    }

    private bool TryTake(DateTimeOffset now)
    {
        if (_blockedUntil > now)
            return false;
        if (_resetAt <= now)
        {
            _remaining = Math.Max(0, _limit - _inFlight);
            _resetAt = null;
        }

        // Nobody is under way and no reset is known, so only a call can tell.
        if (_remaining == 0 && _resetAt is null && _inFlight == 0)
            _remaining = 1;
        if (_remaining == 0)
            return false;
        if (_remaining != int.MaxValue)
            _remaining--;
        _inFlight++;
        return true;
    }
}
