using System.Collections.Concurrent;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// All buckets: by route until its first answer names the bucket, then by that name, so that routes which share one wait together; each
/// apart for its top-level resource.
/// </summary>
internal sealed class RateLimitBuckets(TimeProvider time)
{
    /// <summary>Interaction tokens make buckets of their own: past this many, idle ones are forgotten.</summary>
    public const int Kept = 1_000;

    private readonly ConcurrentDictionary<string, string> _names = new();
    private readonly ConcurrentDictionary<(string Name, string Major), RateLimitBucket> _buckets = new();

    public int Count => _buckets.Count;

    /// <summary>Waits for a permit in the route's bucket.</summary>
    /// <exception cref="DiscordApiException">The wait would be longer than <paramref name="patience"/>.</exception>
    public async ValueTask<RateLimitBucket> AcquireAsync(Route route, TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = Find(route);
            if (await bucket.AcquireAsync(patience, cancellationToken) is { } wait)
                throw DiscordFault.Limited(route, wait);
            if (ReferenceEquals(bucket, Find(route)))
                return bucket;

            // While this one waited, an answer told that the route shares another's bucket.
            bucket.Abandon();
        }
    }

    /// <summary>Gives the permit back with what the answer said.</summary>
    public void Learn(Route route, RateLimitBucket bucket, RateLimitHeaders headers)
    {
        if (headers.Bucket is { } name && (!_names.TryGetValue(route.Template, out var known) || known != name))
        {
            _buckets.TryAdd((name, route.Major), bucket);
            _names[route.Template] = name;
        }

        var own = Find(route);
        if (ReferenceEquals(own, bucket))
            bucket.Learn(headers);
        else
            own.Learn(bucket, headers);
        if (_buckets.Count > Kept)
            Forget();
    }

    private RateLimitBucket Find(Route route) =>
        _buckets.GetOrAdd((_names.GetValueOrDefault(route.Template, route.Template), route.Major), static (_, time) => new(time), time);

    private void Forget()
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle)
                _buckets.TryRemove(new(key, bucket));
        }
    }
}
