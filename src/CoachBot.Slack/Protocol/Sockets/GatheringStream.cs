using System.Buffers;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>
/// Lets what is written while it holds leave along with the next write that it does not hold back: several messages cost one call of the
/// system. Writes come one at a time, as a web socket makes them.
/// </summary>
/// <param name="inner">The connection; disposed of with this.</param>
internal sealed class GatheringStream(Stream inner) : Stream
{
    private readonly ArrayBufferWriter<byte> _held = new();

    /// <summary>Whether writes wait for the next. Who sets it writes once more after setting it back.</summary>
    public bool Holds { get; set; }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_held.WrittenCount == 0 && !Holds)
            return inner.WriteAsync(buffer, cancellationToken);
        _held.Write(buffer.Span);
        return Holds ? ValueTask.CompletedTask : ReleaseAsync(cancellationToken);
    }

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        await inner.WriteAsync(_held.WrittenMemory, cancellationToken);
        _held.ResetWrittenCount();
    }
}
