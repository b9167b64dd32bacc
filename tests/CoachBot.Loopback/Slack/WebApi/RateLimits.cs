namespace CoachBot.Loopback.Slack;

/// <summary>Token buckets: a tier each method and workspace, one message a second each conversation, a rate over the workspace.
/// https://docs.slack.dev/apis/web-api/rate-limits</summary>
internal sealed class RateLimits(LoopbackSlackOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = [];

    /// <exception cref="SlackError"><c>ratelimited</c> with the seconds to wait.</exception>
    public void Spend(ApiMethod method, string owner)
    {
        if (!options.RateLimits || method.Tier == Tier.Posting)
            return;
        var tier = options.OutsideMarketplace && method.Name == "conversations.history" ? new Tier(1, 1) : method.Tier;
        Spend($"{method.Name} {owner}", tier.PerMinute / 60.0, tier.Burst);
    }

    /// <exception cref="SlackError"><c>ratelimited</c> with the seconds to wait.</exception>
    public void SpendPost(SlackChannel channel)
    {
        if (!options.RateLimits)
            return;
        Spend($"post {channel.Id}", 1, options.PostBurst);
        if (options.WorkspacePostsPerSecond is { } rate)
            Spend($"posts {channel.Workspace.TeamId}", rate, Math.Max(1, rate));
    }

    private void Spend(string key, double perSecond, double burst)
    {
        var now = options.Time.GetUtcNow();
        lock (_gate)
        {
            if (!_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket = new() { Left = burst, At = now };
            bucket.Left = Math.Min(burst, bucket.Left + Math.Max(0, (now - bucket.At).TotalSeconds) * perSecond);
            bucket.At = now;
            if (bucket.Left < 1)
                throw new SlackError("ratelimited") { RetryAfter = Math.Max(1, (int)Math.Ceiling((1 - bucket.Left) / perSecond)) };
            bucket.Left--;
        }
    }

    private sealed class Bucket
    {
        public double Left { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
