using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class GatewaySessionTests : IDisposable
{
    private const string Resume = """{"op":6,"d":{"token":"bot-secret-token","session_id":"session-1","seq":1}}""";

    private readonly GatewayRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task TheFirstConnection_Identifies_WithVersionAndEncoding()
    {
        var (socket, opening) = await _rig.Starts().GreetedAsync();

        Assert.Equal("wss://gateway.test/?v=10&encoding=json", socket.Address!.AbsoluteUri);
        Assert.Equal(
            """{"op":2,"d":{"token":"bot-secret-token","intents":4097"""
                + ""","properties":{"os":"linux","browser":"test","device":"test"},"shard":[0,1]}}""",
            opening);
    }

    [Fact]
    public async Task Ready_TellsWhoTheBotIs()
    {
        var (socket, _) = await _rig.Starts().GreetedAsync();
        socket.Ready();

        var ready = await _rig.Heard.NextAsync<ReadyEvent>();

        Assert.Equal((new Snowflake(100), new Snowflake(200), "session-1", 0, 1),
            (ready.BotUserId, ready.ApplicationId, ready.SessionId, ready.ShardId, ready.ShardCount));
        Assert.Equal([new Snowflake(300), new Snowflake(301)], ready.GuildIds);
    }

    [Fact]
    public async Task ABrokenConnection_IsResumedAtOnce_OnTheUrlThatReadyNamed()
    {
        (await _rig.Starts().SessionAsync()).Breaks();

        var (socket, opening) = await _rig.GreetedAsync();
        socket.Dispatch("RESUMED", 2);

        Assert.Equal("wss://resume.test/?v=10&encoding=json", socket.Address!.AbsoluteUri);
        Assert.Equal(Resume, opening);
        Assert.Equal("resumed", await _rig.Heard.NextAsync<string>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public async Task TheseCloseCodes_LeaveTheSessionToResume(int? code)
    {
        (await _rig.Starts().SessionAsync()).Closes(code);

        Assert.Equal(Resume, (await _rig.GreetedAsync()).Opening);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task TheseCloseCodes_NeedANewSession(int code)
    {
        (await _rig.Starts().SessionAsync()).Closes(code);
        await _rig.Time.PassAsync(IdentifyGate.Spacing);

        var (socket, opening) = await _rig.GreetedAsync();

        Assert.StartsWith("""{"op":2,""", opening, StringComparison.Ordinal);
        Assert.Equal("gateway.test", socket.Address!.Host);
    }

    [Theory]
    [InlineData(4004, "reset it on the application's Bot page")]
    [InlineData(4010, "leave the shard count unset")]
    [InlineData(4011, "leave the shard count unset")]
    [InlineData(4012, "install a newer version")]
    [InlineData(4013, "install a newer version")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task TheseCloseCodes_EndTheProgram_AndSayWhatToChange(int code, string advice)
    {
        var (socket, _) = await _rig.Starts().GreetedAsync();
        socket.Closes(code);

        var fault = await _rig.FailsAsync();

        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(RestRig.Token, fault.ToString(), StringComparison.Ordinal);
        Assert.True(_rig.IsQuiet);
    }

    [Fact]
    public async Task AFatalCode_MayComeInPlaceOfTheHello()
    {
        (await _rig.Starts().ConnectionAsync()).Closes(4012);

        await _rig.FailsAsync();
    }

    [Fact]
    public async Task AFaultOfTheProgramsOwn_IsLogged_AndANewSessionBegun()
    {
        (await _rig.Starts().SessionAsync()).Breaks(new NotSupportedException("own fault"));
        await _rig.Time.PassAsync(IdentifyGate.Spacing);

        Assert.StartsWith("""{"op":2,""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
        Assert.Contains("own fault", _rig.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Op7_IsResumedAtOnce()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.Says("""{"op":7,"d":null}""");
        await socket.DroppedAsync();

        Assert.Equal(Resume, (await _rig.GreetedAsync()).Opening);
        Assert.Null(socket.ClosedWith);
    }

    [Theory]
    [InlineData("true", 0.01, 1.04, 6)]
    [InlineData("true", 1.0, 5.0, 6)]
    [InlineData("false", 0.25, 2.0, 2)]
    public async Task Op9_IsAnsweredAfterOneToFiveSeconds(string resumable, double chance, double seconds, int op)
    {
        _rig.Chance = chance;
        var socket = await _rig.Starts().SessionAsync();
        socket.Says($$"""{"op":9,"d":{{resumable}}}""");

        await _rig.Time.PassAsync(TimeSpan.FromSeconds(seconds));
        if (op == 2)
            await _rig.Time.PassAsync(IdentifyGate.Spacing - TimeSpan.FromSeconds(seconds));

        Assert.StartsWith($$"""{"op":{{op}},""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedResume_BeginsANewSession_OnTheFirstUrl()
    {
        (await _rig.Starts().SessionAsync()).Breaks();
        var (resuming, _) = await _rig.GreetedAsync();
        resuming.Says("""{"op":9,"d":false}""");
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(3));
        await _rig.Time.PassAsync(IdentifyGate.Spacing - TimeSpan.FromSeconds(3));

        var (socket, opening) = await _rig.GreetedAsync();
        socket.Ready(1, "session-2");
        await _rig.Heard.NextAsync<ReadyEvent>();
        socket.Breaks();
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(1.5));

        Assert.Equal("gateway.test", socket.Address!.Host);
        Assert.StartsWith("""{"op":2,""", opening, StringComparison.Ordinal);
        Assert.Contains("session-2", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUselessResumeUrl_MeansANewSession()
    {
        var (socket, _) = await _rig.Starts().GreetedAsync();
        socket.Ready(resumeUrl: "file:///etc");
        socket.Breaks();
        await _rig.Time.PassAsync(IdentifyGate.Spacing);

        Assert.StartsWith("""{"op":2,""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_EndsTheSessionWith1000()
    {
        var socket = await _rig.Starts().SessionAsync();

        await _rig.StopAsync();

        Assert.Equal(1000, socket.ClosedWith);
        await socket.DroppedAsync();
    }

    [Fact]
    public async Task TheTokenIsNeverLogged()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.Says("""{"op":99}""");
        socket.Says("nonsense");
        socket.Closes(4000);
        await _rig.GreetedAsync();
        await _rig.StopAsync();

        Assert.Contains("Shard 0", _rig.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(RestRig.Token, _rig.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("session-1", _rig.Log.Text, StringComparison.Ordinal);
    }
}
