using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>
/// Sends acknowledgements one after another. One that is alone leaves at once; in a crowd those that are ready leave together, after
/// what waits for a thread already: a call of the system is a quarter of what a command costs.
/// </summary>
/// <param name="socket">Where to.</param>
/// <param name="log">Gets what can't be sent.</param>
/// <param name="cancel">Ends sending.</param>
internal sealed class AcknowledgementSender(SlackSocket socket, ILogger log, CancellationToken cancel)
    : IThreadPoolWorkItem, IDisposable
{
    private const int MostTogether = 24;

    private readonly ConcurrentQueue<(string EnvelopeId, SlackAnswer Answer)> _ready = new();
    private readonly Utf8JsonWriter _writer = new(Stream.Null, SlackAnswer.WriterOptions);
    private readonly KeptBuffer _buffer = new(512);
    private int _sending;

    /// <summary>The envelopes in work. One that is sent here is done with it, also where it can't be sent.</summary>
    public WorkCount Work { get; } = new();

    public void Send(string envelopeId, SlackAnswer answer)
    {
        _ready.Enqueue((envelopeId, answer));
        if (!TryBegin())
            return;
        if (Work.IsLast)
            _ = SendReadyAsync(cancel);
        else
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => _ = SendReadyAsync(cancel);

    public void Dispose() => _writer.Dispose();

    private bool TryBegin() => Interlocked.Exchange(ref _sending, 1) == 0;

    private async Task SendReadyAsync(CancellationToken cancellationToken)
    {
        do
        {
            while (!_ready.IsEmpty)
                await SendTogetherAsync(cancellationToken);
            Volatile.Write(ref _sending, 0);
        }
        while (!_ready.IsEmpty && TryBegin());
    }

    private async Task SendTogetherAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        try
        {
            for (var more = true; more && _ready.TryDequeue(out var next);)
            {
                taken++;
                more = taken < MostTogether && !_ready.IsEmpty;
                if (socket.Writes is { } writes)
                    writes.Holds = more;
                await socket.Socket.SendAsync(
                    Write(next.EnvelopeId, next.Answer), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
        }
        catch (Exception error)
        {
            log.LogWarning("{Count} envelopes can't be acknowledged: {Error}", taken, error.Message);
        }
        finally
        {
            for (; taken > 0; taken--)
                Work.End();
        }
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
