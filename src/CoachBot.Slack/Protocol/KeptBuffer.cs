using System.Buffers;

namespace CoachBot.Slack.Protocol;

/// <summary>A buffer that is written into again and again; one that a long text has stretched beyond 64 KiB is not kept.</summary>
/// <param name="first">How many bytes it begins with.</param>
internal sealed class KeptBuffer(int first)
{
    private const int KeptBytes = 64 * 1024;

    private ArrayBufferWriter<byte> _buffer = new(first);

    /// <summary>The buffer with nothing in it; what was in it before is void.</summary>
    public ArrayBufferWriter<byte> Restart()
    {
        if (_buffer.Capacity > KeptBytes)
            _buffer = new ArrayBufferWriter<byte>(first);
        else
            _buffer.ResetWrittenCount();
        return _buffer;
    }
}
