using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class RateLimitTests
{
    private const string Hello = "{\"content\":\"hello\"}";

    [Fact]
    public async Task The_sixth_message_of_five_seconds_gets_429_in_that_room_alone()
    {
        await using var scene = await Scene.StartAsync();
        var other = scene.Discord.AddChannel(scene.Guild, "other");
        for (var left = 4; left >= 0; left--)
            Assert.Equal($"{left}", (await scene.Rest.PostAsync(scene.Guild.General, Hello)).Headers["x-ratelimit-remaining"]);
        scene.Clock.Advance(TimeSpan.FromSeconds(2));
        var refused = await scene.Rest.PostAsync(scene.Guild.General, Hello);
        Assert.Equal((429, "user", "3.000"),
            (refused.Status, refused.Headers["x-ratelimit-scope"], refused.Headers["x-ratelimit-reset-after"]));
        Assert.Equal(3, refused.Body.GetProperty("retry_after").GetDouble());
        Assert.False(refused.Body.GetProperty("global").GetBoolean());
        Assert.Equal(refused.Headers["x-ratelimit-bucket"], (await scene.Rest.PostAsync(other, Hello)).Headers["x-ratelimit-bucket"]);
        Assert.Equal((1, 1), (scene.Discord.RateLimited, scene.Discord.InvalidRequests));
        scene.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(200, (await scene.Rest.PostAsync(scene.Guild.General, Hello)).Status);
    }

    [Fact]
    public async Task The_global_limit_leaves_interactions_out()
    {
        await using var scene = await Scene.StartAsync(options => options with { GlobalRequestsPerSecond = 2 });
        await scene.Rest.GetAsync("users/@me");
        await scene.Rest.GetAsync("applications/@me");
        var refused = await scene.Rest.GetAsync("gateway/bot");
        Assert.Equal((429, "global", "true"),
            (refused.Status, refused.Headers["x-ratelimit-scope"], refused.Headers["x-ratelimit-global"]));
        Assert.True(refused.Body.GetProperty("global").GetBoolean());
        Assert.Equal(10062, (await scene.Rest.PostAsync("interactions/1/unknown/callback",
            "{\"type\":4,\"data\":{\"content\":\"x\"}}")).Code);
    }

    [Fact]
    public async Task Too_many_invalid_requests_ban_the_address_for_ten_minutes()
    {
        await using var scene = await Scene.StartAsync(options => options with { InvalidRequestLimit = 2 });
        scene.Discord.Misbehave.RateLimit(RateLimitScope.Shared);
        await scene.Rest.GetAsync("users/@me");
        Assert.Equal(0, scene.Discord.InvalidRequests);
        using var wrong = new RawRest(scene.Discord, token: "wrong");
        await wrong.GetAsync("users/@me");
        await wrong.GetAsync("users/@me");
        Assert.Equal("error code: 1015", (await scene.Rest.GetAsync("users/@me")).Text);
        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await scene.Rest.GetAsync("users/@me")).Status);
    }

    [Fact]
    public async Task Limits_can_be_switched_off()
    {
        await using var scene = await Scene.StartAsync(options => options with { LimitRates = false });
        for (var i = 0; i < 60; i++) Assert.Equal(200, (await scene.Rest.PostAsync(scene.Guild.General, Hello)).Status);
    }
}
