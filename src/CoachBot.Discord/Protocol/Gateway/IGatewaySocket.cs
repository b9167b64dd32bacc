using System.Net.WebSockets;

namespace CoachBot.Discord.Protocol;

/// <summary>A socket to the gateway: as much of <see cref="ClientWebSocket"/> as is used.</summary>
internal interface IGatewaySocket : IDisposable
{
    /// <summary>The code that the other side closed with; null if it sent none.</summary>
    int? CloseCode { get; }

    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Says goodbye with a code; 1000 and 1001 end the session.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);

    /// <summary>Drops the connection without a word, which keeps the session.</summary>
    void Abort();
}
