using System.Buffers;
using System.Buffers.Binary;

namespace CoachBot.Loopback.Slack;

/// <summary>Reads a client's frames (RFC 6455): masked, fragments joined. Own framing, because a server must be able to stop its
/// pings and pongs on command.</summary>
internal sealed class WireReader(Stream stream)
{
    private readonly ArrayBufferWriter<byte> _joined = new();
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private int _joinedOpcode;

    /// <exception cref="InvalidDataException">The frame breaks the protocol.</exception>
    /// <exception cref="EndOfStreamException">The client went away without a close frame.</exception>
    public async ValueTask<Frame> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (final, opcode, payload) = await ReadOneAsync(cancellation);
            if (opcode >= Frame.Close || (final && opcode != 0))
                return new(opcode, payload);
            if (opcode != 0)
            {
                _joined.ResetWrittenCount();
                _joinedOpcode = opcode;
            }
            _joined.Write(payload.Span);
            if (final)
                return new(_joinedOpcode, _joined.WrittenMemory);
        }
    }

    private async ValueTask<(bool Final, int Opcode, ReadOnlyMemory<byte> Payload)> ReadOneAsync(CancellationToken cancellation)
    {
        await FillAsync(2, cancellation);
        var (first, second) = (_buffer[_start], _buffer[_start + 1]);
        if ((first & 0x70) != 0 || (second & 0x80) == 0)
            throw new InvalidDataException("reserved bits set, or not masked");
        var (head, length) = ((second & 0x7f) switch { 126 => 4, 127 => 10, _ => 2 }, (long)(second & 0x7f));
        await FillAsync(head + 4, cancellation);
        if (head == 4)
            length = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start + 2));
        if (head == 10)
            length = BinaryPrimitives.ReadInt64BigEndian(_buffer.AsSpan(_start + 2));
        if (length is < 0 or > 4 * 1024 * 1024)
            throw new InvalidDataException("frame too long");
        var whole = head + 4 + (int)length;
        await FillAsync(whole, cancellation);
        var payload = _buffer.AsMemory(_start + head + 4, (int)length);
        Unmask(payload.Span, _buffer.AsSpan(_start + head, 4));
        _start += whole;
        return ((first & 0x80) != 0, first & 0x0f, payload);
    }

    private static void Unmask(Span<byte> payload, ReadOnlySpan<byte> mask)
    {
        var key = BinaryPrimitives.ReadUInt32LittleEndian(mask);
        var wide = key | ((ulong)key << 32);
        var i = 0;
        for (; i + 8 <= payload.Length; i += 8)
        {
            var part = payload.Slice(i, 8);
            BinaryPrimitives.WriteUInt64LittleEndian(part, BinaryPrimitives.ReadUInt64LittleEndian(part) ^ wide);
        }
        for (; i < payload.Length; i++)
            payload[i] ^= mask[i & 3];
    }

    private async ValueTask FillAsync(int count, CancellationToken cancellation)
    {
        if (_end - _start >= count)
            return;
        if (_buffer.Length - _start < count)
        {
            var target = count > _buffer.Length ? new byte[count * 2] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            (_buffer, _end, _start) = (target, _end - _start, 0);
        }
        while (_end - _start < count)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (read == 0)
                throw new EndOfStreamException();
            _end += read;
        }
    }
}
