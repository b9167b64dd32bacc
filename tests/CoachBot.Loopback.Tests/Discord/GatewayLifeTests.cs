using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class GatewayLifeTests
{
    [Fact]
    public async Task A_beat_is_acknowledged_and_keeps_the_connection()
    {
        await using var scene = await Scene.StartAsync(options =>
            options with { HeartbeatInterval = TimeSpan.FromSeconds(10) }, intents: 1);
        for (var i = 1; i <= 3; i++)
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(10));
            await scene.Gateway.SendAsync($"{{\"op\":1,\"d\":{scene.Gateway.Sequence}}}");
            await scene.Gateway.NextAsync(11);
            Assert.Equal(i, scene.Discord.Gateway.Heartbeats);
        }

        scene.Clock.Advance(TimeSpan.FromSeconds(13));
        Assert.Equal(4000, await scene.Gateway.ClosedAsync());
    }

    [Fact]
    public async Task More_than_120_payloads_a_minute_close_with_4008()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        for (var i = 0; i < 120; i++) await scene.Gateway.SendAsync("{\"op\":1,\"d\":null}");
        Assert.Equal(4008, await scene.Gateway.ClosedAsync());
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_closes_with_4002()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await scene.Gateway.SendAsync($$"""{"op":3,"d":"{{new string('x', 4096)}}"}""");
        Assert.Equal(4002, await scene.Gateway.ClosedAsync());
    }

    [Fact]
    public async Task A_resume_replays_what_was_missed_and_ends_with_resumed()
    {
        await using var scene = await Scene.StartAsync(intents: RawGateway.Guilds | RawGateway.DirectMessages);
        await scene.Gateway.DispatchAsync("GUILD_CREATE");
        await scene.Gateway.CloseAsync(4000);
        await scene.Discord.UntilAsync(() => scene.Discord.ConnectedShards == 0);
        scene.Discord.Type(scene.Ada, "one");
        scene.Discord.Type(scene.Ada, "two");
        await using var again = await RawGateway.ConnectAsync(scene.Discord, url: scene.Gateway.ResumeUrl);
        await again.ResumeAsync(scene.Gateway.SessionId, scene.Gateway.Sequence);
        Assert.Equal("one", (await again.DispatchAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
        Assert.Equal("two", (await again.DispatchAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
        await again.DispatchAsync("RESUMED");
        Assert.Equal(scene.Gateway.Sequence + 3, again.Sequence);
        var counts = scene.Discord.Gateway;
        Assert.Equal((2, 1, 1, 0), (counts.Connections, counts.Resumes, counts.Resumed, counts.ResumesAtMainUrl));
    }

    [Fact]
    public async Task A_resume_at_the_main_url_is_told_apart()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await using var again = await RawGateway.ConnectAsync(scene.Discord);
        await again.ResumeAsync(scene.Gateway.SessionId, scene.Gateway.Sequence);
        await again.DispatchAsync("RESUMED");
        Assert.Equal(1, scene.Discord.Gateway.ResumesAtMainUrl);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_session_that_the_bot_closed_normally_is_gone(int code)
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await scene.Gateway.CloseAsync(code);
        await scene.Discord.UntilAsync(() => scene.Discord.ConnectedShards == 0);
        await using var again = await RawGateway.ConnectAsync(scene.Discord, url: scene.Gateway.ResumeUrl);
        await again.ResumeAsync(scene.Gateway.SessionId, scene.Gateway.Sequence);
        Assert.False((await again.NextAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task A_session_without_a_connection_is_kept_for_three_minutes()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await scene.Gateway.CloseAsync(4000);
        await scene.Discord.UntilAsync(() => scene.Discord.ConnectedShards == 0);
        scene.Clock.Advance(TimeSpan.FromMinutes(3));
        await using var again = await RawGateway.ConnectAsync(scene.Discord, url: scene.Gateway.ResumeUrl);
        await again.ResumeAsync(scene.Gateway.SessionId, scene.Gateway.Sequence);
        Assert.False((await again.NextAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task A_resume_with_a_number_that_never_was_closes_with_4007()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await using var again = await RawGateway.ConnectAsync(scene.Discord, url: scene.Gateway.ResumeUrl);
        await again.ResumeAsync(scene.Gateway.SessionId, 999);
        Assert.Equal(4007, await again.ClosedAsync());
    }

    [Fact]
    public async Task A_resume_of_dispatches_that_are_no_longer_kept_is_an_invalid_session()
    {
        await using var scene = await Scene.StartAsync(options => options with { ReplayLimit = 1 }, intents: RawGateway.DirectMessages);
        scene.Discord.Type(scene.Ada, "one");
        scene.Discord.Type(scene.Ada, "two");
        await using var again = await RawGateway.ConnectAsync(scene.Discord, url: scene.Gateway.ResumeUrl);
        await again.ResumeAsync(scene.Gateway.SessionId, 1);
        Assert.False((await again.NextAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Intents_decide_which_dispatches_come()
    {
        await using var scene = await Scene.StartAsync(intents: RawGateway.GuildMessages);
        scene.Discord.Type(scene.Ada, "a private word");
        scene.Discord.AddGuild("unseen");
        scene.Discord.Type(scene.Ada, scene.Guild.General, "a public word");
        var next = await scene.Gateway.NextAsync(0);
        Assert.Equal("MESSAGE_CREATE", next.GetProperty("t").GetString());
        Assert.Equal("", next.GetProperty("d").GetProperty("content").GetString());
        scene.Discord.Type(scene.Ada, scene.Guild.General, $"hello {scene.Discord.Bot.Mention}");
        Assert.StartsWith("hello", (await scene.Gateway.DispatchAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_removal_is_told_apart_from_an_outage()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        scene.Discord.SetAvailable(scene.Guild, available: false);
        Assert.True((await scene.Gateway.DispatchAsync("GUILD_DELETE")).GetProperty("unavailable").GetBoolean());
        Assert.Equal(503, (await scene.Rest.GetAsync($"guilds/{scene.Guild.Id}")).Status);
        scene.Discord.SetAvailable(scene.Guild, available: true);
        await scene.Gateway.DispatchAsync("GUILD_CREATE");
        scene.Discord.RemoveBot(scene.Guild);
        Assert.False((await scene.Gateway.DispatchAsync("GUILD_DELETE")).TryGetProperty("unavailable", out _));
        Assert.Equal(50001, (await scene.Rest.PostAsync(scene.Guild.General, "{\"content\":\"x\"}")).Code);
        scene.Discord.InviteBot(scene.Guild);
        await scene.Gateway.DispatchAsync("GUILD_CREATE");
    }
}
