using System.IO.Compression;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// Unpacks a connection's zlib-stream: one context for all messages, each of which ends with a sync flush.
/// https://docs.discord.com/developers/events/gateway#zlib-stream
/// </summary>
internal sealed class GatewayInflater : IDisposable
{
    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;

    public GatewayInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>Whether a message ends with this piece.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> piece) => piece.EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFF, 0xFF]);

    /// <summary>Appends what the piece unpacks to, up to a limit; false if it is more.</summary>
    public bool Inflate(ReadOnlyMemory<byte> piece, PooledBuffer into, int limit)
    {
        _feed.Rest = piece;
        int read;
        while ((read = _zlib.Read(into.GetSpan(4096))) > 0)
        {
            into.Advance(read);
            if (into.Length > limit)
                return false;
        }

        return true;
    }

    public void Dispose() => _zlib.Dispose();

    /// <summary>What has come so far; its end is not the stream's.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Rest { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var length = Math.Min(buffer.Length, Rest.Length);
            Rest.Span[..length].CopyTo(buffer);
            Rest = Rest[length..];
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
