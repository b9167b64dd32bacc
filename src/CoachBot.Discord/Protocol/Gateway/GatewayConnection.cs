using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// One connection from its opening to its end. https://docs.discord.com/developers/events/gateway#connection-lifecycle
/// </summary>
internal sealed partial class GatewayConnection(
    IGatewaySocket socket,
    GatewayShard shard,
    GatewaySession session,
    GatewayOptions options,
    IGatewayHandler handler,
    TimeProvider time,
    Random random,
    ILogger logger) : IDisposable
{
    private const int GoingAwayForGood = 1000;

    /// <summary>For the connection to open and to say hello.</summary>
    private static readonly TimeSpan OpeningTime = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(2);

    private readonly GatewayDispatcher _dispatcher = new(shard, session, handler, logger);
    private readonly GatewayReceiver _receiver = new(socket, options.Compress);
    private readonly GatewaySender _sender = new(socket, time);
    private readonly CancellationTokenSource _life = new();
    private Heartbeat? _heartbeat;
    private Task _beating = Task.CompletedTask;
    private bool _dead;

    /// <summary>A session began on it or was taken up again.</summary>
    public bool Established { get; private set; }

    /// <summary>Connects, and stays until the connection ends.</summary>
    /// <param name="turn">To identify in; null to resume.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the session was ended.</exception>
    public async Task<ConnectionEnd> RunAsync(Uri address, IdentifyGate.Turn? turn, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var talking = TalkAsync(address, turn);
        if (await Task.WhenAny(talking, Task.Delay(Timeout.InfiniteTimeSpan, stop.Token)) != talking)
            await LeaveAsync();
        await stop.CancelAsync();
        await _life.CancelAsync();
        socket.Abort();
        var end = await talking;
        await _beating;
        cancellationToken.ThrowIfCancellationRequested();
        return end;
    }

    public void Dispose()
    {
        socket.Dispose();
        _receiver.Dispose();
        _sender.Dispose();
        _life.Dispose();
    }

    private async Task<ConnectionEnd> TalkAsync(Uri address, IdentifyGate.Turn? turn)
    {
        try
        {
            await OpenAsync(address);
            if (turn is null)
            {
                await _sender.SendAsync(GatewayPayloads.Resume(options.Token, session), _life.Token);
            }
            else
            {
                turn.Spend();
                await _sender.SendAsync(GatewayPayloads.Identify(options, shard), _life.Token);
                turn.Dispose();
            }

            while (await _receiver.NextAsync(_life.Token))
            {
                if (await AnswerAsync() is { } end)
                    return end;
            }

            return ConnectionEnd.Closed(socket.CloseCode, shard, options.Intents);
        }
        catch (DiscordFatalException fault)
        {
            return new ConnectionEnd("stopped", KeepSession: false, default, fault);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or JsonException
            or HttpRequestException or ObjectDisposedException or InvalidOperationException or InvalidDataException)
        {
            return new ConnectionEnd(_dead ? "a heartbeat was not answered" : fault.Message, KeepSession: true);
        }
    }

    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    /// <exception cref="JsonException">What comes is not a hello.</exception>
    private async Task OpenAsync(Uri address)
    {
        using var deadline = new CancellationTokenSource(OpeningTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_life.Token, deadline.Token);
        await socket.ConnectAsync(address, either.Token);
        if (!await _receiver.NextAsync(either.Token))
            throw new WebSocketException($"closed with {socket.CloseCode} before a hello");
        var interval = HeartbeatInterval(_receiver.Message.Span);
        _heartbeat = new Heartbeat(_sender, session, time, random);
        _beating = BeatAsync(_heartbeat, interval);
    }

    private static TimeSpan HeartbeatInterval(ReadOnlySpan<byte> message)
    {
        var frame = GatewayFrame.Read(message);
        if (frame.Op != GatewayOp.Hello || frame.Data.IsEmpty)
            throw new JsonException("The gateway did not say hello.");
        var reader = new Utf8JsonReader(frame.Data);
        using var data = JsonDocument.ParseValue(ref reader);
        return data.RootElement.TryGetProperty("heartbeat_interval", out var value)
            && value.TryGetInt32(out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new JsonException("The gateway named no heartbeat interval.");
    }

    /// <summary>Beats until a beat finds the one before unanswered, or can't be sent: then the connection is dropped.</summary>
    private async Task BeatAsync(Heartbeat heartbeat, TimeSpan interval)
    {
        try
        {
            await heartbeat.RunAsync(interval, _life.Token);
            _dead = true;
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException)
        {
            _dead |= !_life.IsCancellationRequested;
        }

        socket.Abort();
    }

    /// <summary>Does what the latest message asks for; not null if it ends the connection.</summary>
    private ValueTask<ConnectionEnd?> AnswerAsync()
    {
        GatewayFrame frame;
        try
        {
            frame = GatewayFrame.Read(_receiver.Message.Span);
        }
        catch (JsonException)
        {
            LogNotJson(shard.Id, _receiver.Message.Length);
            return default;
        }

        switch (frame.Op)
        {
            case GatewayOp.Dispatch:
                if (frame.Sequence is { } sequence)
                    session.Advance(sequence);
                Established |= frame.Event is GatewayEvent.Ready or GatewayEvent.Resumed;
                _dispatcher.Dispatch(frame);
                return default;
            case GatewayOp.HeartbeatAck:
                _heartbeat!.Acknowledge();
                return default;
            case GatewayOp.Heartbeat:
                return BeatNowAsync();
            case GatewayOp.Reconnect:
                return new(new ConnectionEnd("Discord asked to reconnect", KeepSession: true));
            case GatewayOp.InvalidSession:
                return new(InvalidSession(frame.Data.StartsWith("true"u8)));
            default:
                LogUnknownOp(shard.Id, (int)frame.Op);
                return default;
        }
    }

    private async ValueTask<ConnectionEnd?> BeatNowAsync()
    {
        await _heartbeat!.BeatAsync(_life.Token);
        return null;
    }

    /// <summary>
    /// A random pause of 1 to 5 s keeps many shards from coming back at the same moment.
    /// https://docs.discord.com/developers/events/gateway-events#invalid-session
    /// </summary>
    private ConnectionEnd InvalidSession(bool resumable) =>
        new($"invalid session, {(resumable ? "resumable" : "not resumable")}", resumable, TimeSpan.FromSeconds(1 + (4 * random.NextDouble())));

    /// <summary>Ends the session, so that the bot is shown offline at once.</summary>
    private async Task LeaveAsync()
    {
        try
        {
            using var deadline = new CancellationTokenSource(ClosingTime, time);
            await socket.CloseAsync(GoingAwayForGood, deadline.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException)
        {
            LogNotClosed(shard.Id, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of {Bytes} bytes is not JSON or too large; skipped")]
    private partial void LogNotJson(int shard, int bytes);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: unknown op {Op}; skipped")]
    private partial void LogUnknownOp(int shard, int op);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: no goodbye: {Reason}")]
    private partial void LogNotClosed(int shard, string reason);
}
