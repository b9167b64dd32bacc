using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Rest;

public sealed class RateLimitBucketsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();

    [Fact]
    public async Task BucketsOfInteractionTokens_AreForgotten_OnceTheirResetIsPast()
    {
        var buckets = new RateLimitBuckets(_time);
        for (var i = 0; i < 3 * RateLimitBuckets.Kept; i++)
        {
            var route = Route.Followup(new Snowflake(8), $"token-{i}");
            var bucket = await buckets.AcquireAsync(route, Patience, CancellationToken.None);
            buckets.Learn(route, bucket, new RateLimitHeaders("hooks", 5, 4, TimeSpan.FromSeconds(2)));
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(buckets.Count, 1, RateLimitBuckets.Kept);
    }

    [Fact]
    public async Task ABucketThatIsWaitedFor_IsNotForgotten()
    {
        var buckets = new RateLimitBuckets(_time);
        var spent = Route.Followup(new Snowflake(8), "spent");
        buckets.Learn(
            spent,
            await buckets.AcquireAsync(spent, Patience, CancellationToken.None),
            new RateLimitHeaders("hooks", 5, 0, TimeSpan.FromSeconds(30)));
        for (var i = 0; i <= RateLimitBuckets.Kept; i++)
        {
            var route = Route.Followup(new Snowflake(8), $"token-{i}");
            buckets.Learn(route, await buckets.AcquireAsync(route, Patience, CancellationToken.None), default);
        }

        var waiting = buckets.AcquireAsync(spent, Patience, CancellationToken.None).AsTask();

        await _time.SomebodyWaitsAsync(TimeSpan.FromSeconds(30));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(30));
        await waiting;
    }
}
