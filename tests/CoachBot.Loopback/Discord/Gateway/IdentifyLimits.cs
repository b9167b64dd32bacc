namespace CoachBot.Loopback.Discord;

/// <summary>How often one may identify: a shard bucket every 5 s, and so many a day
/// (https://docs.discord.com/developers/events/gateway#session-start-limit-object). Used under the world's gate.</summary>
internal sealed class IdentifyLimits(LoopbackDiscordOptions options)
{
    private readonly Dictionary<int, DateTimeOffset> _lastByBucket = [];
    private DateTimeOffset _dayBegan = options.Clock.GetUtcNow();

    public int Used { get; private set; }

    public int Remaining => Math.Max(0, options.SessionStarts - Used);

    public TimeSpan ResetAfter => _dayBegan + TimeSpan.FromDays(1) - options.Clock.GetUtcNow();

    /// <summary>Counts one; false once the day's are used up.</summary>
    public bool Count()
    {
        if (ResetAfter <= TimeSpan.Zero) (_dayBegan, Used) = (options.Clock.GetUtcNow(), 0);
        return ++Used <= options.SessionStarts;
    }

    /// <summary>False: the bucket's last identify is too recent.</summary>
    public bool Admit(int shard)
    {
        var (bucket, now) = (shard % options.MaxConcurrency, options.Clock.GetUtcNow());
        if (_lastByBucket.TryGetValue(bucket, out var last) && now - last < options.IdentifyInterval) return false;
        _lastByBucket[bucket] = now;
        return true;
    }
}
