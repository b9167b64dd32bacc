using System.IO.Compression;

namespace CoachBot.Loopback.Discord;

/// <summary><c>compress=zlib-stream</c>: one zlib context a connection, each payload ended by a sync flush
/// (https://docs.discord.com/developers/events/gateway#zlib-stream).</summary>
internal sealed class ZlibTransport : IDisposable
{
    private readonly MemoryStream _out = new();
    private readonly ZLibStream _zlib;

    public ZlibTransport() => _zlib = new(_out, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(ReadOnlySpan<byte> payload)
    {
        _out.SetLength(0);
        _zlib.Write(payload);
        _zlib.Flush();
        return _out.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _out.Dispose();
    }
}
