using System.Buffers;
using System.Text.Json;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>Writes acknowledgements into one buffer, used again and again under its connection's send lock.</summary>
internal sealed class AcknowledgementWriter : IDisposable
{
    private const int KeptBytes = 64 * 1024;

    private ArrayBufferWriter<byte> _buffer = new(512);
    private readonly Utf8JsonWriter _writer;

    public AcknowledgementWriter() => _writer = new Utf8JsonWriter(_buffer, SlackAnswer.WriterOptions);

    /// <returns>The acknowledgement; valid until the next one is written.</returns>
    public ReadOnlyMemory<byte> Write(string envelopeId, SlackAnswer answer)
    {
        Restart();
        _writer.WriteStartObject();
        _writer.WriteString("envelope_id"u8, envelopeId);
        if (!answer.IsEmpty)
        {
            _writer.WritePropertyName("payload"u8);
            answer.WriteTo(_writer);
        }
        _writer.WriteEndObject();
        _writer.Flush();
        return _buffer.WrittenMemory;
    }

    public void Dispose() => _writer.Dispose();

    private void Restart()
    {
        if (_buffer.Capacity > KeptBytes)
            _buffer = new ArrayBufferWriter<byte>(512);
        else
            _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }
}
