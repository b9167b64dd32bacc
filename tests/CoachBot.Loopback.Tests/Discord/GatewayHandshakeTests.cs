using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class GatewayHandshakeTests
{
    [Fact]
    public async Task Hello_tells_the_interval_and_ready_what_a_resume_needs()
    {
        await using var scene = await Scene.StartAsync(options => options with { HeartbeatInterval = TimeSpan.FromSeconds(9) });
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord);
        Assert.Equal(9000, (await gateway.NextAsync(10)).GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        await gateway.IdentifyAsync();
        var ready = await gateway.DispatchAsync("READY");
        Assert.Equal(10, ready.GetProperty("v").GetInt32());
        Assert.True(ready.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        Assert.NotEqual(scene.Discord.ApiBase.Authority, new Uri(gateway.ResumeUrl).Authority);
        var guild = await gateway.DispatchAsync("GUILD_CREATE");
        Assert.Equal(scene.Guild.Id, guild.GetProperty("id").GetString());
        Assert.Equal((1, 1), (scene.Discord.Gateway.Identifies, scene.Discord.Gateway.Readies));
    }

    [Theory]
    [InlineData("nonsense", 4002)]
    [InlineData("{\"d\":1}", 4002)]
    [InlineData("{\"op\":12,\"d\":null}", 4001)]
    [InlineData("{\"op\":0,\"d\":null}", 4001)]
    [InlineData("{\"op\":3,\"d\":{}}", 4003)]
    [InlineData("{\"op\":2,\"d\":{\"token\":\"x\",\"intents\":0}}", 4001)]
    [InlineData("{\"op\":2,\"d\":{\"token\":\"x\",\"intents\":0,\"properties\":{}}}", 4004)]
    [InlineData("{\"op\":6,\"d\":{\"token\":\"x\",\"session_id\":\"y\",\"seq\":1}}", 4004)]
    [InlineData("{\"op\":1,\"d\":\"one\"}", 4002)]
    public async Task A_wrong_payload_closes_with_its_code(string payload, int code)
    {
        await using var scene = await Scene.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord);
        await gateway.SendAsync(payload);
        Assert.Equal(code, await gateway.ClosedAsync());
        await scene.Discord.UntilAsync(() => scene.Discord.GatewayCloses.Contains(code));
    }

    [Theory]
    [InlineData(1 << 17, "", 4013)]
    [InlineData(1 << 1, "", 4014)]
    [InlineData(1 << 15, "", 4014)]
    [InlineData(1, ",\"shard\":[2,2]", 4010)]
    [InlineData(1, ",\"shard\":[0]", 4010)]
    public async Task A_wrong_identify_closes_with_its_code(int intents, string more, int code)
    {
        await using var scene = await Scene.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord);
        await gateway.IdentifyAsync(intents, more: more);
        Assert.Equal(code, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task A_privileged_intent_that_is_switched_on_is_taken_and_brings_members()
    {
        await using var scene = await Scene.StartAsync(options => options with { PrivilegedIntents = GatewayIntents.GuildMembers });
        await using var gateway = await RawGateway.ReadyAsync(scene.Discord, intents: 3);
        var guild = await gateway.DispatchAsync("GUILD_CREATE");
        Assert.Equal(2, guild.GetProperty("members").GetArrayLength());
        scene.Discord.RemoveMember(scene.Guild, scene.Ada);
        Assert.Equal(scene.Ada.Id, (await gateway.DispatchAsync("GUILD_MEMBER_REMOVE")).GetProperty("user").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("v=9&encoding=json", 4012)]
    [InlineData("encoding=json", 4012)]
    [InlineData("v=10&encoding=etf", 4002)]
    [InlineData("v=10&encoding=json&compress=zstd-stream", 4002)]
    public async Task Another_version_or_encoding_is_refused(string query, int code)
    {
        await using var scene = await Scene.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord, query);
        Assert.Equal(code, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Identifying_twice_closes_with_4005()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await scene.Gateway.IdentifyAsync();
        Assert.Equal(4005, await scene.Gateway.ClosedAsync());
    }

    [Fact]
    public async Task More_guilds_than_a_shard_handles_need_sharding()
    {
        await using var scene = await Scene.StartAsync(options => options with { GuildsPerShard = 2 });
        scene.Discord.AddGuilds(2, bytesEach: 2000);
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord);
        await gateway.IdentifyAsync();
        Assert.Equal(4011, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Each_shard_gets_its_own_guilds()
    {
        await using var scene = await Scene.StartAsync(options => options with { MaxConcurrency = 2 });
        scene.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = scene.Discord.AddGuild("second");
        var shard = (int)((ulong.Parse(second.Id) >> 22) % 2);
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord);
        await gateway.IdentifyAsync(more: $",\"shard\":[{shard},2]");
        Assert.Equal(second.Id,
            Assert.Single((await gateway.DispatchAsync("READY")).GetProperty("guilds").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_second_identify_of_a_bucket_within_five_seconds_is_an_invalid_session()
    {
        await using var scene = await Scene.StartAsync(intents: 1);
        await using var second = await RawGateway.ConnectAsync(scene.Discord);
        await second.IdentifyAsync();
        Assert.False((await second.NextAsync(9)).GetProperty("d").GetBoolean());
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync();
        await second.DispatchAsync("READY");
    }

    [Fact]
    public async Task One_identify_too_many_a_day_resets_the_token()
    {
        await using var scene = await Scene.StartAsync(options => options with { SessionStarts = 1 }, intents: 1);
        var limit = (await scene.Rest.GetAsync("gateway/bot")).Body.GetProperty("session_start_limit");
        Assert.Equal((1, 0), (limit.GetProperty("total").GetInt32(), limit.GetProperty("remaining").GetInt32()));
        await using var second = await RawGateway.ConnectAsync(scene.Discord);
        await second.IdentifyAsync();
        Assert.Equal(4004, await scene.Gateway.ClosedAsync());
        Assert.True(scene.Discord.TokenWasReset);
        Assert.Equal(401, (await scene.Rest.GetAsync("users/@me")).Status);
    }

    [Fact]
    public async Task Zlib_stream_is_one_context_with_a_flush_after_each_payload()
    {
        await using var scene = await Scene.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(scene.Discord, "v=10&encoding=json&compress=zlib-stream");
        await gateway.NextAsync(10);
        await gateway.IdentifyAsync();
        await gateway.DispatchAsync("READY");
        Assert.Equal("shop", (await gateway.DispatchAsync("GUILD_CREATE")).GetProperty("name").GetString());
    }
}
