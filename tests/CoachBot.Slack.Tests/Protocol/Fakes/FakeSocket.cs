using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>The client's end of a web socket whose other end is the test.</summary>
internal sealed class FakeSocket(Uri address) : WebSocket
{
    private readonly Channel<byte[][]> _toClient = Channel.CreateUnbounded<byte[][]>();
    private readonly Queue<byte[]> _here = new();
    private readonly TaskCompletionSource _goodbye = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> _rest;

    public Uri Address => address;

    /// <summary>What the client sent.</summary>
    public Channel<string> Sent { get; } = Channel.CreateUnbounded<string>();

    /// <summary>The client said goodbye.</summary>
    public Task Goodbye => _goodbye.Task;

    /// <summary>The client dropped or disposed of it.</summary>
    public Task Gone => _gone.Task;

    public bool IgnoresGoodbye { get; set; }

    /// <summary>Several messages are all there when the first is read.</summary>
    public FakeSocket Send(params string[] messages)
    {
        _toClient.Writer.TryWrite([.. messages.Select(Encoding.UTF8.GetBytes)]);
        return this;
    }

    public FakeSocket Hello() => Send("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"}}""");

    public FakeSocket Disconnect(string reason) => Send($$"""{"type":"disconnect","reason":"{{reason}}","debug_info":{} }""");

    /// <summary>Ends it without a word, as the runtime does when a ping stays unanswered.</summary>
    public void Break() => _toClient.Writer.TryComplete(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));

    public void CloseFromServer() => _toClient.Writer.TryComplete();

    public async Task<JsonNode> AcknowledgementAsync() => JsonNode.Parse(await Sent.NextAsync())!;

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            if (_here.Count == 0 && !await _toClient.Reader.WaitToReadAsync(cancellationToken))
                return new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, true);
            if (_here.Count == 0 && _toClient.Reader.TryRead(out var messages))
                Array.ForEach(messages, _here.Enqueue);
            _rest = _here.Dequeue();
        }
        // Frames of at most 100 bytes, so that messages are put together.
        var count = Math.Min(Math.Min(100, buffer.Length), _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new ValueWebSocketReceiveResult(count, WebSocketMessageType.Text, _rest.IsEmpty);
    }

    public override ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        if (_goodbye.Task.IsCompleted || _gone.Task.IsCompleted)
            throw new WebSocketException(WebSocketError.InvalidState);
        Sent.Writer.TryWrite(Encoding.UTF8.GetString(buffer.Span));
        return default;
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _goodbye.TrySetResult();
        if (!IgnoresGoodbye)
            _toClient.Writer.TryComplete();
        return Task.CompletedTask;
    }

    public override void Abort()
    {
        _gone.TrySetResult();
        Break();
    }

    public override void Dispose() => _gone.TrySetResult();

    public override WebSocketCloseStatus? CloseStatus => null;
    public override string? CloseStatusDescription => null;
    public override WebSocketState State => _gone.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;
    public override string? SubProtocol => null;

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task SendAsync(
        ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
