using System.Net.WebSockets;
using System.Text.Json;
using CoachBot.Slack.Protocol.Delivery;
using CoachBot.Slack.Protocol.Events;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>
/// One web socket from hello to its end. It reads without ever waiting for the consumer, and acknowledges on the connection that an
/// envelope came by. Whoever has read an envelope handles it, and leaves the next one to whoever reads on: envelopes are received in the
/// order in which they came, and where there is no crowd, one is read, handled and acknowledged without a change of threads.
/// </summary>
/// <param name="connected">Disposed of at the end.</param>
/// <param name="deliveries">What the events go through.</param>
/// <param name="time">Stamps events, and times the goodbye.</param>
/// <param name="log">Gets what was skipped or went wrong.</param>
/// <param name="abandon">Ends it at once, along with what is in work.</param>
internal sealed class SocketConnection(
    SlackSocket connected, Deliveries deliveries, TimeProvider time, ILogger log, CancellationToken abandon) : IDisposable
{
    /// <summary>How long Slack gets to answer our goodbye; it does not always.</summary>
    public static readonly TimeSpan GoodbyeWithin = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebSocket _socket = connected.Socket;
    private readonly AcknowledgementSender _acknowledgements = new(connected, log, abandon);
    private long _helloAt;

    /// <summary>Slack said hello: events come.</summary>
    public Task Hello => _hello.Task;

    /// <summary>The connection is about to end, or has ended.</summary>
    public Task<SocketEnd> Leaving => _leaving.Task;

    /// <summary>Read to the end, all acknowledged, disposed of.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether events come and will go on coming.</summary>
    public bool IsOpen => _hello.Task.IsCompletedSuccessfully && !_leaving.Task.IsCompleted;

    /// <summary>How long events have come; zero before the hello.</summary>
    public TimeSpan Lived => _hello.Task.IsCompletedSuccessfully ? time.GetElapsedTime(_helloAt) : TimeSpan.Zero;

    /// <summary>Reads to the end of the connection. Every fault is such an end, and none comes out.</summary>
    public Task RunAsync(CancellationToken cancel)
    {
        var reader = new MessageReader(_socket, log);
        _ = ReadAsync(reader, reader.NextAsync(cancel), cancel);
        return Ended;
    }

    public void Dispose()
    {
        _acknowledgements.Dispose();
        _socket.Dispose();
    }

    /// <summary>
    /// Takes nothing more, says goodbye once what is in work is acknowledged, and waits for the end. What is still in work when
    /// <paramref name="cancel"/> is cancelled goes unacknowledged.
    /// </summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        try
        {
            _acknowledgements.Work.TakeNoMore();
            await _acknowledgements.Work.Drained.WaitAsync(cancel);
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancel);
            await _ended.Task.WaitAsync(GoodbyeWithin, time, cancel);
        }
        catch (Exception error) when (IsEnd(error))
        {
            Abort();
        }
    }

    /// <summary>Drops the connection without a goodbye.</summary>
    public void Abort() => _socket.Abort();

    private async Task ReadAsync(MessageReader reader, Task<bool> next, CancellationToken cancel)
    {
        try
        {
            // What is there already is read on another thread, so that whoever calls handles its own envelope meanwhile.
            while (await next.ConfigureAwait(ConfigureAwaitOptions.ForceYielding))
            {
                var work = Take(reader.Message);
                next = reader.NextAsync(cancel);
                if (work is not null)
                {
                    _ = ReadAsync(reader, next, cancel);
                    _ = AnswerAsync(work, abandon);
                    return;
                }
            }
        }
        catch (Exception error) when (IsEnd(error))
        {
            log.LogDebug("A connection broke: {Error}", error.Message);
        }
        catch (Exception error)
        {
            log.LogError(error, "A connection is given up");
            Abort();
        }

        reader.Dispose();
        _leaving.TrySetResult(SocketEnd.Closed);
        _acknowledgements.Work.TakeNoMore();
        await _acknowledgements.Work.Drained;
        Dispose();
        _ended.TrySetResult();
    }

    /// <returns>What is to be done about it; null for nothing.</returns>
    private Work? Take(ReadOnlySpan<byte> message)
    {
        try
        {
            var envelope = Envelope.Read(message);
            if (envelope.Kind == EnvelopeKind.Hello)
                Greeted();
            else if (envelope.Kind == EnvelopeKind.Disconnect)
                _leaving.TrySetResult(EndOf(envelope.Reason));
            else if (envelope.Id is null)
                log.LogWarning("Slack sent a message of unknown type without an envelope_id; it is skipped");
            else
                return Begin(envelope, Event(envelope, message[envelope.Payload]));
        }
        catch (JsonException)
        {
            log.LogWarning("Slack sent {Bytes} bytes that are no envelope; they are skipped", message.Length);
        }

        return null;
    }

    // What can't be read is acknowledged all the same: a repeat would be no better.
    private SlackEvent? Event(Envelope envelope, ReadOnlySpan<byte> payload)
    {
        try
        {
            var received = SocketPayload.Read(envelope, payload, time.GetUtcNow());
            if (received is null)
                log.LogWarning("Envelope {Envelope} is of unknown type and is skipped", envelope.Id);
            return received;
        }
        catch (JsonException error)
        {
            log.LogWarning("Envelope {Envelope} can't be read and is skipped: {Problem}", envelope.Id, error.Message);
            return null;
        }
    }

    private Work? Begin(Envelope envelope, SlackEvent? received)
    {
        if (_acknowledgements.Work.TryBegin())
            return new Work(envelope.Id!, envelope.TakesPayload, received is null ? null : deliveries.Receive(received));
        log.LogDebug("Envelope {Envelope} came after our goodbye", envelope.Id);
        return null;
    }

    private async Task AnswerAsync(Work work, CancellationToken cancel)
    {
        try
        {
            var answer = work.Handle is { } handle ? await handle(cancel) : SlackAnswer.Empty;
            _acknowledgements.Send(work.EnvelopeId, work.TakesPayload ? answer : SlackAnswer.Empty);
        }
        catch (Exception error)
        {
            log.LogError(error, "Envelope {Envelope} failed and stays unacknowledged", work.EnvelopeId);
            _acknowledgements.Work.End();
        }
    }

    private void Greeted()
    {
        _helloAt = time.GetTimestamp();
        _hello.TrySetResult();
    }

    private static bool IsEnd(Exception error) =>
        error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or TimeoutException;

    private static SocketEnd EndOf(string? reason) => reason switch
    {
        "too_many_websockets" => SocketEnd.TooMany,
        "link_disabled" => SocketEnd.SwitchedOff,
        _ => SocketEnd.Refresh,
    };

    private sealed record Work(string EnvelopeId, bool TakesPayload, Func<CancellationToken, ValueTask<SlackAnswer>>? Handle);
}
