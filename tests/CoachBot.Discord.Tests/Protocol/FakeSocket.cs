using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using CoachBot.Discord.Protocol;
using Queues = System.Threading.Channels.Channel;

namespace CoachBot.Discord.Tests.Protocol;

/// <summary>One connection to a gateway that says what a test says.</summary>
internal sealed class FakeSocket(bool refuses) : IGatewaySocket
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<(byte[] Bytes, WebSocketMessageType Type)> _incoming =
        Queues.CreateUnbounded<(byte[], WebSocketMessageType)>();
    private readonly Channel<string> _outgoing = Queues.CreateUnbounded<string>();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _dropped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> _rest;
    private WebSocketMessageType _type;

    public Uri? Address { get; private set; }

    public int? CloseCode { get; private set; }

    /// <summary>The code that the client said goodbye with.</summary>
    public int? ClosedWith { get; private set; }

    /// <summary>The longest piece that one read returns.</summary>
    public int Piece { get; set; } = int.MaxValue;

    /// <summary>A send does not end before this does.</summary>
    public Task SendEnds { get; set; } = Task.CompletedTask;

    public void Says(string json) => Says(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text);

    public void Says(byte[] bytes, WebSocketMessageType type) => _incoming.Writer.TryWrite((bytes, type));

    public void Hello(int milliseconds = 41_250) => Says($$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{milliseconds}} } }""");

    public void Ready(int sequence = 1, string session = "session-1", string resumeUrl = "wss://resume.test") => Says(
        $$$"""
        {"t":"READY","s":{{{sequence}}},"op":0,"d":{"v":10,"user":{"id":"100","username":"coach","bot":true},"session_id":"{{{session}}}",
        "resume_gateway_url":"{{{resumeUrl}}}",
        "application":{"id":"200","flags":0},"guilds":[{"id":"300","unavailable":true},{"id":"301"}]}}
        """);

    public void Dispatch(string name, int sequence, string data = "{}") =>
        Says($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");

    /// <summary>The other side closes, with a code or without.</summary>
    public void Closes(int? code)
    {
        CloseCode = code;
        Says([], WebSocketMessageType.Close);
    }

    /// <summary>The connection breaks.</summary>
    public void Breaks(Exception? fault = null) => _incoming.Writer.TryComplete(fault ?? new WebSocketException("broken"));

    /// <summary>What the client sends next.</summary>
    public async Task<string> HearsAsync() => await _outgoing.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The client has sent nothing that was not heard.</summary>
    public bool HasSaidAll => _outgoing.Reader.Count == 0;

    /// <summary>The client has dropped the connection.</summary>
    public Task DroppedAsync() => _dropped.Task.WaitAsync(Patience);

    public Task ConnectedAsync() => _connected.Task.WaitAsync(Patience);

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        _connected.TrySetResult();
        return refuses ? Task.FromException(new WebSocketException("no connection")) : Task.CompletedTask;
    }

    public async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            (_rest, _type) = await NextAsync(cancellationToken);
            if (_type == WebSocketMessageType.Close)
                return new ValueWebSocketReceiveResult(0, _type, true);
        }

        var length = Math.Min(Math.Min(buffer.Length, _rest.Length), Piece);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return new ValueWebSocketReceiveResult(length, _type, _rest.IsEmpty);
    }

    private async Task<(ReadOnlyMemory<byte> Bytes, WebSocketMessageType Type)> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _incoming.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw closed.InnerException!;
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await SendEnds.WaitAsync(cancellationToken);
        _outgoing.Writer.TryWrite(Encoding.UTF8.GetString(message.Span));
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        ClosedWith = code;
        return Task.CompletedTask;
    }

    public void Abort()
    {
        _dropped.TrySetResult();
        _incoming.Writer.TryComplete(new WebSocketException("aborted"));
    }

    public void Dispose() => Abort();
}
