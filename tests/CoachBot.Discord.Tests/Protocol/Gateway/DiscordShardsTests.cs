using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class DiscordShardsTests : IDisposable
{
    private readonly GatewayRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(null, 3)]
    [InlineData(2, 2)]
    public async Task AsManyShards_AsRecommendedOrConfigured(int? configured, int expected)
    {
        _rig.ShardCount = configured;
        _rig.Starts(GatewayRig.Bot(shards: 3, concurrency: 16));

        var openings = new List<string>();
        for (var i = 0; i < expected; i++)
            openings.Add((await _rig.GreetedAsync()).Opening);

        for (var i = 0; i < expected; i++)
            Assert.Contains(openings, opening => opening.Contains($"\"shard\":[{i},{expected}]", StringComparison.Ordinal));
        Assert.True(_rig.IsQuiet);
    }

    [Fact]
    public async Task ShardsOfOneBucket_IdentifyFiveSecondsApart_OthersTogether()
    {
        _rig.Starts(GatewayRig.Bot(shards: 4, concurrency: 2));

        var first = await _rig.GreetedAsync();
        var second = await _rig.GreetedAsync();
        await _rig.Time.SomebodyWaitsAsync(IdentifyGate.Spacing);
        Assert.True(_rig.IsQuiet);
        _rig.Time.Advance(IdentifyGate.Spacing);
        var third = await _rig.GreetedAsync();
        var fourth = await _rig.GreetedAsync();

        Assert.Equal(["[0,4]", "[1,4]"], Shards(first, second));
        Assert.Equal(["[2,4]", "[3,4]"], Shards(third, fourth));
    }

    [Fact]
    public async Task ANearlySpentBudget_StopsBeforeIdentifying()
    {
        _rig.Starts(GatewayRig.Bot(remaining: 50));
        var socket = await _rig.ConnectionAsync();
        socket.Hello();

        var fault = await _rig.FailsAsync();

        Assert.Contains("start again after 2026-01-05 12:00 UTC", fault.Message, StringComparison.Ordinal);
        Assert.True(socket.HasSaidAll);
    }

    [Fact]
    public async Task ConnectionsThatFail_CostNoSession()
    {
        _rig.Refuses = true;
        _rig.Starts(GatewayRig.Bot(remaining: 51));
        await _rig.ConnectionAsync();
        await _rig.ConnectionAsync();
        _rig.Refuses = false;
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(0.75));

        Assert.StartsWith("""{"op":2,""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBudget_IsWholeAgainAfterItsReset()
    {
        _rig.Starts(GatewayRig.Bot(remaining: 51));
        var socket = await _rig.SessionAsync();
        _rig.Time.Advance(TimeSpan.FromHours(4));
        socket.Closes(4009);

        await _rig.GreetedAsync();
    }

    [Fact]
    public async Task AFatalShard_EndsTheOthers()
    {
        _rig.Starts(GatewayRig.Bot(shards: 2, concurrency: 2));
        var one = (await _rig.GreetedAsync()).Socket;
        var other = (await _rig.GreetedAsync()).Socket;

        one.Closes(4014);

        await _rig.FailsAsync();
        Assert.Equal(1000, other.ClosedWith);
    }

    [Fact]
    public async Task AGatewayThatIsNotKnown_IsAskedForAgain()
    {
        _rig.Api.Answers("", 500, ("Retry-After", "100"));
        _rig.Starts();
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(100));

        await _rig.GreetedAsync();
    }

    [Theory]
    [InlineData("""{"message":"404: Not Found","code":0}""", 404, "base address")]
    [InlineData("""{"message":"401: Unauthorized","code":0}""", 401, "token")]
    [InlineData("""{"url":"nowhere","shards":1,"session_start_limit":{"total":1,"remaining":1,"reset_after":1"""
        + ""","max_concurrency":1}}""", 200, "base address")]
    public async Task AnApiThatIsNotDiscords_IsFatal(string answer, int status, string advice)
    {
        _rig.Api.Answers(answer, status);
        _rig.Starts();

        Assert.Contains(advice, (await _rig.FailsAsync()).Message, StringComparison.Ordinal);
    }

    private static string[] Shards(params (FakeSocket Socket, string Opening)[] connections) =>
        [.. connections.Select(connection => connection.Opening.Split("\"shard\":")[1].TrimEnd('}')).Order()];
}
