namespace CoachBot.Discord.Protocol;

/// <summary>
/// Lets shards begin new sessions: one per bucket (<c>shard % max_concurrency</c>) and 5 s, and none once the day's budget is nearly spent,
/// since Discord resets the token of a bot that uses it up. https://docs.discord.com/developers/events/gateway#session-start-limit-object
/// </summary>
internal sealed class IdentifyGate : IDisposable
{
    /// <summary>A little more than the period, since one identify may travel faster than the one before.</summary>
    public static readonly TimeSpan Spacing = DiscordLimits.IdentifyPeriod + TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim[] _turns;
    private readonly DateTimeOffset[] _last;
    private readonly int _total;
    private int _remaining;
    private DateTimeOffset _resetAt;

    public IdentifyGate(SessionStartLimit limit, TimeProvider time)
    {
        _time = time;
        var buckets = Math.Max(1, limit.MaxConcurrency);
        _turns = [.. Enumerable.Range(0, buckets).Select(_ => new SemaphoreSlim(1, 1))];
        _last = new DateTimeOffset[buckets];
        _total = limit.Total;
        _remaining = limit.Remaining;
        _resetAt = time.GetSteadyNow() + TimeSpan.FromMilliseconds(Math.Max(0, limit.ResetAfter));
    }

    /// <summary>A twentieth stays unused: other processes may share the token, and an admin wants to start again.</summary>
    private int Kept => _total / 20;

    /// <summary>Waits for the shard's turn to connect and identify, which lasts until it is disposed of.</summary>
    public async Task<Turn> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        var bucket = shard % _turns.Length;
        await _turns[bucket].WaitAsync(cancellationToken);
        try
        {
            var pause = _last[bucket] + Spacing - _time.GetSteadyNow();
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, _time, cancellationToken);
            return new Turn(this, bucket);
        }
        catch
        {
            _turns[bucket].Release();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var turn in _turns)
            turn.Dispose();
    }

    private void Spend()
    {
        lock (_gate)
        {
            var now = _time.GetSteadyNow();
            if (now >= _resetAt)
            {
                _remaining = _total;
                _resetAt = now + DiscordLimits.SessionStartPeriod;
            }

            if (_remaining <= Kept)
            {
                throw new DiscordFatalException(
                    $"The bot has begun too many Discord sessions today, and a few more would reset its token: find out in the log why "
                    + $"connections keep ending, and start again after {_time.GetUtcNow() + (_resetAt - now):yyyy-MM-dd HH:mm} UTC.");
            }

            _remaining--;
        }
    }

    /// <summary>A shard's turn; if it identified, the next one's comes 5 s later.</summary>
    internal sealed class Turn(IdentifyGate gate, int bucket) : IDisposable
    {
        private bool _ended;

        /// <summary>About to identify.</summary>
        /// <exception cref="DiscordFatalException">The day's budget is nearly spent.</exception>
        public void Spend()
        {
            gate.Spend();
            gate._last[bucket] = gate._time.GetSteadyNow();
        }

        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            gate._turns[bucket].Release();
        }
    }
}
