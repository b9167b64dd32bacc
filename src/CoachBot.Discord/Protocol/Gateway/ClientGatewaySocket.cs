using System.Net.WebSockets;

namespace CoachBot.Discord.Protocol;

internal sealed class ClientGatewaySocket : IGatewaySocket
{
    private readonly ClientWebSocket _socket = new();

    // The gateway has heartbeats of its own.
    public ClientGatewaySocket() => _socket.Options.KeepAliveInterval = TimeSpan.Zero;

    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    public ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        _socket.ReceiveAsync(buffer, cancellationToken);

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    public Task CloseAsync(int code, CancellationToken cancellationToken) =>
        _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
