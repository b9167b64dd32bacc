using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>One socket: reads payloads for the server, writes what is queued, watches heartbeats and the send limit.</summary>
internal sealed class GatewayConnection : IDisposable
{
    /// <summary>https://docs.discord.com/developers/events/gateway#sending-events</summary>
    private const int MaxPayload = 4096;

    /// <summary>https://docs.discord.com/developers/events/gateway#rate-limiting</summary>
    private const int PayloadsAMinute = 120;

    private readonly HttpContext _http;
    private readonly WebSocket _socket;
    private readonly GatewayServer _server;
    private readonly ZlibTransport? _zlib;
    private readonly Channel<(byte[]? Payload, int Close)> _outgoing =
        Channel.CreateUnbounded<(byte[]?, int)>(new() { SingleReader = true });
    private readonly Queue<DateTimeOffset> _received = new();
    private readonly ITimer _heart;

    public GatewayConnection(GatewayServer server, HttpContext http, WebSocket socket, bool viaResumeUrl)
    {
        (_server, _http, _socket, ViaResumeUrl) = (server, http, socket, viaResumeUrl);
        if (http.Request.Query["compress"] == "zlib-stream") _zlib = new();
        _heart = server.Clock.CreateTimer(_ => Close((int)GatewayClose.UnknownError), null, server.HeartDeadline, Timeout.InfiniteTimeSpan);
    }

    public GatewaySession? Session { get; set; }

    public bool ViaResumeUrl { get; }

    /// <summary>False once it is closed from either side: what still comes is not taken.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>What the connection was opened with.</summary>
    public string Version => $"v={_http.Request.Query["v"]}&encoding={_http.Request.Query["encoding"]}";

    public void Send(byte[] payload) => _outgoing.Writer.TryWrite((payload, 0));

    public void Send(int op, string data) => Send(Encoding.UTF8.GetBytes($"{{\"t\":null,\"s\":null,\"op\":{op},\"d\":{data}}}"));

    public void Close(int code)
    {
        IsOpen = false;
        _outgoing.Writer.TryWrite((null, code));
    }

    /// <summary>Cuts the TCP connection without a word.</summary>
    public void Drop()
    {
        IsOpen = false;
        _outgoing.Writer.TryComplete();
        _http.Cut();
    }

    public void Beat() => _heart.Change(_server.HeartDeadline, Timeout.InfiniteTimeSpan);

    /// <summary>Until the socket is closed; gives the code that the client closed it with, if it did.</summary>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        var writing = WriteAsync(cancellationToken);
        int? code = null;
        try
        {
            code = await ReadAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went without closing, or the loopback drops it.
        }

        _outgoing.Writer.TryComplete();
        await writing;
        return code;
    }

    public void Dispose()
    {
        _heart.Dispose();
        _zlib?.Dispose();
        _socket.Dispose();
    }

    private async Task<int?> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxPayload + 1];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close) return (int?)_socket.CloseStatus ?? 1005;
            length += received.Count;
            if (length > MaxPayload)
            {
                Close((int)GatewayClose.DecodeError);
                length = 0;
            }
            else if (received.EndOfMessage)
            {
                if (IsOpen) Take(buffer.AsMemory(0, length));
                length = 0;
            }
        }
    }

    private void Take(ReadOnlyMemory<byte> payload)
    {
        var now = _server.Clock.GetUtcNow();
        while (_received.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1)) _received.Dequeue();
        _received.Enqueue(now);
        if (_received.Count > PayloadsAMinute)
        {
            Close((int)GatewayClose.RateLimited);
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(payload);
            _server.Handle(this, json.RootElement);
        }
        catch (JsonException)
        {
            Close((int)GatewayClose.DecodeError);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (payload, close) in _outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                if (payload is null)
                {
                    _server.Closed(close);
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)close, "", cancellationToken);
                    return;
                }

                if (_zlib is null) await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                else await _socket.SendAsync(_zlib.Compress(payload), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
            }

            if (_socket.State == WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The other side is gone; the reader notices it too.
        }
    }
}
