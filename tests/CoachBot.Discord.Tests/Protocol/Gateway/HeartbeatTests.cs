using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class HeartbeatTests : IDisposable
{
    private const string Ack = """{"op":11}""";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly GatewayRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public async Task TheFirstBeat_ComesAfterARandomPartOfTheInterval_TheNextAfterAWholeOne(double chance)
    {
        _rig.Chance = chance;
        var (socket, _) = await _rig.Starts().GreetedAsync();

        await _rig.Time.PassAsync(Interval * chance);
        Assert.Equal("""{"op":1,"d":null}""", await socket.HearsAsync());
        socket.Ready(7);
        socket.Says(Ack);
        await _rig.Heard.NextAsync<ReadyEvent>();
        socket.Dispatch("TYPING_START", 8);
        socket.Dispatch("RESUMED", 9);
        await _rig.Heard.NextAsync<string>();
        await _rig.Time.PassAsync(Interval);

        Assert.Equal("""{"op":1,"d":9}""", await socket.HearsAsync());
    }

    [Fact]
    public async Task ABeatThatTheServerAsksFor_IsSentAtOnce()
    {
        var socket = await _rig.Starts().SessionAsync();

        socket.Says("""{"op":1,"d":null}""");

        Assert.Equal("""{"op":1,"d":1}""", await socket.HearsAsync());
    }

    [Fact]
    public async Task AnUnansweredBeat_DropsTheConnectionWithoutACode_AndResumes()
    {
        var socket = await _rig.Starts().SessionAsync();
        await _rig.Time.PassAsync(Interval / 2);
        await socket.HearsAsync();
        await _rig.Time.PassAsync(Interval);

        await socket.DroppedAsync();

        Assert.Null(socket.ClosedWith);
        Assert.StartsWith("""{"op":6,""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
        Assert.Contains("a heartbeat was not answered", _rig.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABeatThatCanNotBeSent_DropsTheConnection()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.SendEnds = new TaskCompletionSource().Task;
        await _rig.Time.PassAsync(Interval / 2);
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(15));

        await socket.DroppedAsync();

        Assert.StartsWith("""{"op":6,""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFloodOfAskedBeats_StaysBelowTheSendLimit()
    {
        var socket = await _rig.Starts().SessionAsync();
        for (var i = 0; i < 500; i++)
            socket.Says("""{"op":1,"d":null}""");
        socket.Dispatch("RESUMED", 2);
        await _rig.Heard.NextAsync<string>();

        // One of the 120 was the identify.
        for (var i = 0; i < DiscordLimits.GatewaySends - 1; i++)
            await socket.HearsAsync();
        Assert.True(socket.HasSaidAll);
    }

    [Theory]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":0,"t":"READY","s":1,"d":{}}""")]
    [InlineData("hello")]
    public async Task WithoutAHello_TheConnectionIsTriedAgain(string first)
    {
        var socket = await _rig.Starts().ConnectionAsync();
        socket.Says(first);
        await socket.DroppedAsync();

        Assert.StartsWith("""{"op":2,""", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHelloThatDoesNotCome_IsNotWaitedForEndlessly()
    {
        var socket = await _rig.Starts().ConnectionAsync();
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(20));
        await socket.DroppedAsync();

        await _rig.GreetedAsync();
    }
}
