using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class GatewaySenderTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualTime _time = new();
    private readonly FakeSocket _socket = new(refuses: false);
    private readonly GatewaySender _sender;

    public GatewaySenderTests() => _sender = new GatewaySender(_socket, _time);

    public void Dispose()
    {
        _sender.Dispose();
        _socket.Dispose();
    }

    [Fact]
    public async Task APayloadOf4096Bytes_Goes_AndALongerOneDoesNot()
    {
        await _sender.SendAsync(new byte[4096], None);

        await Assert.ThrowsAsync<DiscordFatalException>(() => _sender.SendAsync(new byte[4097], None));
    }

    [Fact]
    public async Task Heartbeats_HaveRoom_WhereEverythingElseWaits()
    {
        for (var i = 0; i < 110; i++)
            await _sender.SendAsync("{}"u8.ToArray(), None);

        var waiting = _sender.SendAsync("{}"u8.ToArray(), None);
        await _time.SomebodyWaitsAsync(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 20; i++)
            await _sender.HeartbeatAsync(i, None);
        for (var i = 0; i < 120; i++)
            await _socket.HearsAsync();
        Assert.True(_socket.HasSaidAll);
        Assert.False(waiting.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(60));
        await waiting;
    }

    [Fact]
    public async Task ASendThatDoesNotEnd_IsGivenUp()
    {
        _socket.SendEnds = new TaskCompletionSource().Task;
        var sent = _sender.HeartbeatAsync(1, None);
        await _time.PassAsync(TimeSpan.FromSeconds(15));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
    }
}
