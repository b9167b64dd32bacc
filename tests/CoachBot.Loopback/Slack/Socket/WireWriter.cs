using System.Buffers;
using System.Buffers.Binary;

namespace CoachBot.Loopback.Slack;

/// <summary>Writes a server's frames from any thread; what gathers while one write is under way goes out in the next.</summary>
internal sealed class WireWriter(Stream stream, CancellationToken gone)
{
    private readonly Lock _gate = new();
    private ArrayBufferWriter<byte> _gathering = new(4096);
    private ArrayBufferWriter<byte> _leaving = new(4096);
    private Task _flushing = Task.CompletedTask;

    public void Write(int opcode, ReadOnlySpan<byte> payload)
    {
        lock (_gate)
        {
            Head(opcode, payload.Length);
            _gathering.Write(payload);
            if (_flushing.IsCompleted)
                _flushing = FlushAsync();
        }
    }

    /// <summary>Completes when what was written so far has left.</summary>
    public Task FlushedAsync()
    {
        lock (_gate)
            return _flushing;
    }

    private void Head(int opcode, int length)
    {
        var head = _gathering.GetSpan(10);
        head[0] = (byte)(0x80 | opcode);
        switch (length)
        {
            case < 126:
                head[1] = (byte)length;
                _gathering.Advance(2);
                break;
            case <= ushort.MaxValue:
                head[1] = 126;
                BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)length);
                _gathering.Advance(4);
                break;
            default:
                head[1] = 127;
                BinaryPrimitives.WriteUInt64BigEndian(head[2..], (ulong)length);
                _gathering.Advance(10);
                break;
        }
    }

    private async Task FlushAsync()
    {
        // Leaves the caller's lock before the first write, and lets frames gather.
        await Task.Yield();
        while (true)
        {
            lock (_gate)
            {
                if (_gathering.WrittenCount == 0)
                {
                    // Completed inside the lock, so that the next writer starts a new flush.
                    _flushing = Task.CompletedTask;
                    return;
                }
                (_gathering, _leaving) = (_leaving, _gathering);
            }
            try
            {
                await stream.WriteAsync(_leaving.WrittenMemory, gone);
                await stream.FlushAsync(gone);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException
                or InvalidOperationException)
            {
                // The client is gone: what is left has nowhere to go.
            }
            _leaving.ResetWrittenCount();
        }
    }
}
