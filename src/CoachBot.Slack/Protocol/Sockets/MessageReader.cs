using System.Buffers;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>Puts the frames of one message after another together in a pooled buffer.</summary>
internal sealed class MessageReader(WebSocket socket, ILogger log) : IDisposable
{
    public const int LongestMessage = 4 * 1024 * 1024;
    private const int UsualBytes = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualBytes);
    private int _length;

    /// <summary>Valid until the next call of <see cref="NextAsync"/>.</summary>
    public ReadOnlySpan<byte> Message => _buffer.AsSpan(0, _length);

    /// <summary>Reads the next message; longer ones than <see cref="LongestMessage"/> are skipped.</summary>
    /// <returns>False where the other side has closed.</returns>
    public async Task<bool> NextAsync(CancellationToken cancel)
    {
        var tooLong = false;
        Shrink();
        _length = 0;
        while (true)
        {
            if (_length == _buffer.Length)
                Resize(_buffer.Length * 2);
            var frame = await socket.ReceiveAsync(_buffer.AsMemory(_length), cancel);
            if (frame.MessageType == WebSocketMessageType.Close)
                return false;
            _length += frame.Count;
            if (_length > LongestMessage)
                (tooLong, _length) = (true, 0);
            if (!frame.EndOfMessage)
                continue;
            if (!tooLong)
                return true;
            log.LogWarning("Slack sent a message of more than {Bytes} bytes; it is skipped", LongestMessage);
            (tooLong, _length) = (false, 0);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Shrink()
    {
        _length = 0;
        if (_buffer.Length > UsualBytes * 4)
            Resize(UsualBytes);
    }

    private void Resize(int bytes)
    {
        var other = ArrayPool<byte>.Shared.Rent(bytes);
        Message.CopyTo(other);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = other;
    }
}
