using System.Net.WebSockets;

namespace CoachBot.Discord.Protocol;

/// <summary>Puts a connection's messages together in one buffer that is used again for each.</summary>
internal sealed class GatewayReceiver(IGatewaySocket socket, bool compressed) : IDisposable
{
    /// <summary>Nothing that Discord sends comes near; a larger message is passed over, not kept.</summary>
    public const int MaxMessageBytes = 32 << 20;

    private const int Ordinary = 64 << 10;
    private const int Piece = 4 << 10;

    private readonly PooledBuffer _received = new(Ordinary);
    private readonly PooledBuffer? _inflated = compressed ? new PooledBuffer(Ordinary) : null;
    private readonly GatewayInflater? _inflater = compressed ? new GatewayInflater() : null;

    /// <summary>The latest message; valid until the next is awaited.</summary>
    public ReadOnlyMemory<byte> Message => (_inflated ?? _received).Written;

    /// <summary>Waits for the next message; false once the other side has closed.</summary>
    /// <exception cref="WebSocketException">The connection broke, or sends more than may be kept of a compressed message.</exception>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        _received.Shrink(Ordinary);
        _inflated?.Shrink(Ordinary);
        var oversized = false;
        while (true)
        {
            var result = await socket.ReceiveAsync(_received.GetMemory(Piece), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
                return false;
            _received.Advance(result.Count);
            if (_received.Length > MaxMessageBytes)
            {
                oversized = true;
                _received.Clear();
            }

            if (result.EndOfMessage && (_inflater is null || Inflate()))
            {
                if (oversized)
                    _received.Clear();
                return true;
            }
        }
    }

    public void Dispose()
    {
        _received.Dispose();
        _inflated?.Dispose();
        _inflater?.Dispose();
    }

    private bool Inflate()
    {
        var whole = GatewayInflater.IsWhole(_received.Written.Span);
        if (!_inflater!.Inflate(_received.Written, _inflated!, MaxMessageBytes))
            throw new WebSocketException(WebSocketError.Faulted, "A compressed message is too large.");
        _received.Clear();
        return whole;
    }
}
