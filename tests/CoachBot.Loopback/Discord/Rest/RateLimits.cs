using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>Buckets a route, the global limit, and the count of invalid requests
/// (https://docs.discord.com/developers/topics/rate-limits). Used under the world's gate.</summary>
internal sealed class RateLimits(LoopbackDiscordOptions options)
{
    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);
    private readonly Dictionary<(string Bucket, string Major), (DateTimeOffset Ends, int Used)> _buckets = [];
    private readonly Queue<DateTimeOffset> _invalid = new();
    private (DateTimeOffset Ends, int Used) _global;

    /// <summary>401, 403, and 429 other than shared, within the last ten minutes.</summary>
    public int InvalidRequests
    {
        get
        {
            while (_invalid.TryPeek(out var oldest) && Now - oldest >= InvalidWindow) _invalid.Dequeue();
            return _invalid.Count;
        }
    }

    public bool Banned => InvalidRequests >= options.InvalidRequestLimit;

    private DateTimeOffset Now => options.Clock.GetUtcNow();

    public void CountInvalid() => _invalid.Enqueue(Now);

    /// <summary>The refusal of a request that is one too many; null where it may go on. Sets the headers of its bucket.</summary>
    public RateLimitHit? Take(Route route, string[] path, IHeaderDictionary headers)
    {
        if (route.Rule == RateRule.Callback) return null;
        var now = Now;
        if (!route.IsInteraction && Spend(ref _global, options.GlobalRequestsPerSecond, TimeSpan.FromSeconds(1), now) is { } wait)
            return new(RateLimitScope.Global, wait);
        var key = (route.Rule == RateRule.Usual ? route.Name : route.Rule.Bucket, route.MajorOf(path));
        var bucket = _buckets.GetValueOrDefault(key);
        var over = Spend(ref bucket, route.Rule.Limit, route.Rule.Window, now);
        _buckets[key] = bucket;
        headers["X-RateLimit-Limit"] = $"{route.Rule.Limit}";
        headers["X-RateLimit-Remaining"] = $"{Math.Max(0, route.Rule.Limit - bucket.Used)}";
        headers["X-RateLimit-Reset"] = $"{bucket.Ends.ToUnixTimeMilliseconds() / 1000.0:0.000}";
        headers["X-RateLimit-Reset-After"] = $"{(bucket.Ends - now).TotalSeconds:0.000}";
        headers["X-RateLimit-Bucket"] = Hash(key.Item1);
        return over is { } rest ? new(RateLimitScope.User, rest) : null;
    }

    private static TimeSpan? Spend(ref (DateTimeOffset Ends, int Used) window, int limit, TimeSpan length, DateTimeOffset now)
    {
        if (now >= window.Ends) window = (now + length, 0);
        if (window.Used >= limit) return window.Ends - now;
        window.Used++;
        return null;
    }

    private static string Hash(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name) hash = (hash ^ letter) * 1099511628211UL;
        return $"{hash:x16}";
    }
}
