using System.Net.Sockets;
using System.Text;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>On bare TCP, because a WebSocket client hides pings and pongs.</summary>
public sealed class PingTests : IAsyncLifetime
{
    private const byte Ping = 0x89;
    private const byte Pong = 0x8a;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private readonly ManualClock _clock = new();
    private LoopbackSlack _slack = null!;

    public async Task InitializeAsync() => _slack = await LoopbackSlack.StartAsync(new() { Time = _clock });

    public async Task DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task The_server_pings_every_ten_seconds()
    {
        using var client = await ConnectAsync();

        _clock.Advance(Every);

        Assert.Equal(Ping, await FrameAsync(client.GetStream()));
    }

    [Fact]
    public async Task Pings_are_answered_while_the_servers_own_stay_away_on_command()
    {
        using var client = await ConnectAsync();
        _slack.Misbehave.NoPings = true;
        _clock.Advance(Every);

        // A masked ping with the mask 0 and no payload.
        await client.GetStream().WriteAsync(new byte[] { Ping, 0x80, 0, 0, 0, 0 });

        Assert.Equal(Pong, await FrameAsync(client.GetStream()));
    }

    [Fact]
    public async Task A_frame_that_is_not_masked_breaks_the_protocol()
    {
        using var client = await ConnectAsync();

        await client.GetStream().WriteAsync(new byte[] { Ping, 0x00 });

        Assert.Equal("invalid_frame", (await _slack.Problems.NextAsync()).Kind);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var url = await new RawApp(_slack).TicketAsync();
        var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        var request = $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)await ByteAsync(client.GetStream()));
        // The example of RFC 6455, section 1.3.
        Assert.Contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", head.ToString());
        Assert.Equal(0x81, await FrameAsync(client.GetStream()));
        return client;
    }

    /// <summary>Reads a frame and gives its first byte.</summary>
    private static async Task<byte> FrameAsync(NetworkStream stream)
    {
        var first = await ByteAsync(stream);
        int length = await ByteAsync(stream);
        if (length == 126)
            length = (await ByteAsync(stream) << 8) | await ByteAsync(stream);
        for (var i = 0; i < length; i++)
            await ByteAsync(stream);
        return first;
    }

    private static async Task<byte> ByteAsync(NetworkStream stream)
    {
        var one = new byte[1];
        await stream.ReadExactlyAsync(one).AsTask().WaitAsync(TimeSpan.FromSeconds(15));
        return one[0];
    }
}
