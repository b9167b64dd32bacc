using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class MisbehaviourTests
{
    private const string Posting = "POST /channels/{channel_id}/messages";
    private const string Hello = """{"content":"hello"}""";

    [Fact]
    public async Task Op_7_asks_to_reconnect_and_op_1_for_a_beat()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        scene.Discord.Misbehave.Reconnect();
        await scene.Gateway.NextAsync(7);
        scene.Discord.Misbehave.AskForHeartbeat();
        await scene.Gateway.NextAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Op_9_says_whether_a_resume_will_do(bool resumable)
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        scene.Discord.Misbehave.InvalidateSessions(resumable);
        Assert.Equal(resumable, (await scene.Gateway.NextAsync(9)).GetProperty("d").GetBoolean());
        scene.Discord.AddGuild("meanwhile");
        await scene.Gateway.ResumeAsync(scene.Gateway.SessionId, scene.Gateway.Sequence);
        if (resumable)
        {
            await scene.Gateway.DispatchAsync("GUILD_CREATE");
            await scene.Gateway.DispatchAsync("RESUMED");
            return;
        }

        Assert.False((await scene.Gateway.NextAsync(9)).GetProperty("d").GetBoolean());
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        await scene.Gateway.IdentifyAsync();
        await scene.Gateway.DispatchAsync("READY");
    }

    [Fact]
    public async Task A_zombie_takes_beats_and_acknowledges_none()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        scene.Discord.Misbehave.WithholdAcks = true;
        await scene.Gateway.SendAsync("{\"op\":1,\"d\":null}");
        await scene.Discord.UntilAsync(() => scene.Discord.Gateway.Heartbeats == 1);
        scene.Discord.Misbehave.WithholdAcks = false;
        scene.Discord.Misbehave.SendRaw("""{"op":0,"t":"MARK","s":null,"d":null}""");
        await scene.Gateway.DispatchAsync("MARK");
        await scene.Gateway.SendAsync("{\"op\":1,\"d\":null}");
        await scene.Gateway.NextAsync(11);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4009)]
    [InlineData(1012)]
    public async Task It_closes_with_any_code(int code)
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        scene.Discord.Misbehave.Close(code);
        Assert.Equal(code, await scene.Gateway.ClosedAsync());
        await using var again = await RawGateway.ConnectAsync(scene.Discord, url: scene.Gateway.ResumeUrl);
        await again.ResumeAsync(scene.Gateway.SessionId, scene.Gateway.Sequence);
        if (code == 4009) await again.NextAsync(9);
        else await again.DispatchAsync("RESUMED");
    }

    [Fact]
    public async Task It_drops_the_connection_without_a_word()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        scene.Discord.Misbehave.Drop();
        Assert.Null(await scene.Gateway.ClosedAsync());
    }

    [Fact]
    public async Task Dispatches_come_twice_or_in_the_wrong_order()
    {
        await using var scene = await Scene.StartAsync(intents: RawGateway.DirectMessages);
        scene.Discord.Misbehave.DuplicateDispatches();
        scene.Discord.Type(scene.Ada, "twice");
        Assert.Equal((2, 2), ((await NumberAsync()), await NumberAsync()));
        scene.Discord.Misbehave.SwapDispatches();
        scene.Discord.Type(scene.Ada, "first");
        scene.Discord.Type(scene.Ada, "second");
        Assert.Equal((4, 3), ((await NumberAsync()), await NumberAsync()));

        async Task<int> NumberAsync() => (await scene.Gateway.NextAsync(0)).GetProperty("s").GetInt32();
    }

    [Fact]
    public async Task It_sends_garbage_and_what_nobody_knows_yet()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await scene.Gateway.DispatchAsync("GUILD_CREATE");
        scene.Discord.Misbehave.Dispatch("FROM_THE_FUTURE", "{\"x\":1}");
        Assert.Equal(1, (await scene.Gateway.DispatchAsync("FROM_THE_FUTURE")).GetProperty("x").GetInt32());
        _ = scene.Discord.Misbehave.UnknownInteractionAsync(scene.Ada, scene.Guild.General);
        Assert.Equal(99, (await scene.Gateway.DispatchAsync("INTERACTION_CREATE")).GetProperty("type").GetInt32());
        scene.Discord.Misbehave.SendGarbage();
        Assert.EndsWith("\"s\":", await scene.Gateway.ReceiveTextAsync());
    }

    [Theory]
    [InlineData(RateLimitScope.User, "user")]
    [InlineData(RateLimitScope.Global, "global")]
    [InlineData(RateLimitScope.Shared, "shared")]
    public async Task It_limits_the_next_requests_of_a_route(RateLimitScope scope, string name)
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Misbehave.RateLimit(scope, times: 2, Posting, TimeSpan.FromSeconds(1.5));
        Assert.Equal(200, (await scene.Rest.GetAsync("users/@me")).Status);
        for (var i = 0; i < 2; i++)
        {
            var refused = await scene.Rest.PostAsync(scene.Guild.General, Hello);
            Assert.Equal((429, name, "2"), (refused.Status, refused.Headers["x-ratelimit-scope"], refused.Headers["retry-after"]));
            Assert.Equal(1.5, refused.Body.GetProperty("retry_after").GetDouble());
        }

        Assert.Equal(200, (await scene.Rest.PostAsync(scene.Guild.General, Hello)).Status);
    }

    [Fact]
    public async Task It_fails_the_next_requests_without_doing_them()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Misbehave.Fail(502);
        Assert.Equal(502, (await scene.Rest.PostAsync(scene.Guild.General, Hello)).Status);
        Assert.Empty(scene.Discord.Messages(scene.Guild.General));
    }

    [Fact]
    public async Task It_does_what_was_asked_and_cuts_the_connection_before_the_answer()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Misbehave.AcceptThenDrop(route: Posting);
        await Assert.ThrowsAsync<HttpRequestException>(() => scene.Rest.PostAsync(scene.Guild.General, Hello));
        Assert.Equal("hello", (await scene.Discord.NextMessageAsync(scene.Guild.General)).Content);
        Assert.Equal(0, scene.Discord.Requests[^1].Status);
    }

    [Fact]
    public async Task Two_thousand_guilds_of_twenty_kilobytes_come_after_ready()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.AddGuilds(1999);
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord);
        await gateway.IdentifyAsync();
        Assert.Equal(2000, (await gateway.DispatchAsync("READY")).GetProperty("guilds").GetArrayLength());
        await gateway.DispatchAsync("GUILD_CREATE");
        for (var i = 0; i < 1999; i++)
            Assert.InRange((await gateway.ReceiveTextAsync())!.Length, 18_000, 24_000);
    }
}
