using System.Net.WebSockets;
using System.Text.Json;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>Sends acknowledgements one after another, each written into the same buffer.</summary>
internal sealed class AcknowledgementSender(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, SlackAnswer.WriterOptions);
    private readonly KeptBuffer _buffer = new(512);

    /// <exception cref="WebSocketException">The connection is gone.</exception>
    public async ValueTask SendAsync(string envelopeId, SlackAnswer answer, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(Write(envelopeId, answer), WebSocketMessageType.Text, endOfMessage: true, cancel);
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

    private ReadOnlyMemory<byte> Write(string envelopeId, SlackAnswer answer)
    {
        var buffer = _buffer.Restart();
        _writer.Reset(buffer);
        _writer.WriteStartObject();
        _writer.WriteString("envelope_id"u8, envelopeId);
        if (!answer.IsEmpty)
        {
            _writer.WritePropertyName("payload"u8);
            _writer.WriteRawValue(answer.Utf8.Span, skipInputValidation: true);
        }
        _writer.WriteEndObject();
        _writer.Flush();
        return buffer.WrittenMemory;
    }
}
