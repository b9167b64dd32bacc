using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>Sends acknowledgements one after another, each written into the same buffer.</summary>
internal sealed class AcknowledgementSender(WebSocket socket) : IDisposable
{
    private const int KeptBytes = 64 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, SlackAnswer.WriterOptions);
    private ArrayBufferWriter<byte> _buffer = new(512);

    /// <exception cref="WebSocketException">The connection is gone.</exception>
    public async ValueTask SendAsync(string envelopeId, SlackAnswer answer, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            Write(envelopeId, answer);
            await socket.SendAsync(_buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _turn.Dispose();
    }

    private void Write(string envelopeId, SlackAnswer answer)
    {
        Restart();
        _writer.WriteStartObject();
        _writer.WriteString("envelope_id"u8, envelopeId);
        if (!answer.IsEmpty)
        {
            _writer.WritePropertyName("payload"u8);
            _writer.WriteRawValue(answer.Utf8.Span, skipInputValidation: true);
        }
        _writer.WriteEndObject();
        _writer.Flush();
    }

    private void Restart()
    {
        if (_buffer.Capacity > KeptBytes)
            _buffer = new ArrayBufferWriter<byte>(512);
        else
            _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }
}
