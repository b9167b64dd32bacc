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
        var talking = TalkAsync(address, turn, _life.Token);
        if (await Task.WhenAny(talking, Task.Delay(Timeout.InfiniteTimeSpan, stop.Token)) != talking)
        {
            using var closing = new CancellationTokenSource(ClosingTime, time);
            await LeaveAsync(closing.Token);
        }

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

    private async Task<ConnectionEnd> TalkAsync(Uri address, IdentifyGate.Turn? turn, CancellationToken cancellationToken)
    {
        try
        {
            if (!await OpenAsync(address, cancellationToken))
                return ConnectionEnd.Closed(socket.CloseCode, shard, options.Intents);
            if (turn is null)
            {
                await _sender.SendAsync(GatewayPayloads.Resume(options.Token, session), cancellationToken);
            }
            else
            {
                turn.Spend();
                await _sender.SendAsync(GatewayPayloads.Identify(options, shard), cancellationToken);
                turn.Dispose();
            }

            while (await _receiver.NextAsync(cancellationToken))
            {
                if (await AnswerAsync(cancellationToken) is { } end)
                    return end;
            }

            return ConnectionEnd.Closed(socket.CloseCode, shard, options.Intents);
        }
        catch (DiscordFatalException fault)
        {
            return new ConnectionEnd("stopped", KeepSession: false, default, fault);
        }
        catch (Exception fault) when (IsBroken(fault) || fault is JsonException or InvalidDataException)
        {
            return new ConnectionEnd(_dead ? "a heartbeat was not answered" : fault.Message, KeepSession: true);
        }
        catch (Exception fault)
        {
            // A fault of this program's: better a new session than a bot that is gone.
            LogUnexpected(fault, shard.Id);
            return new ConnectionEnd("an unexpected fault", KeepSession: false);
        }
    }

    /// <summary>Connects and waits for the hello; false if the gateway closes instead.</summary>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    /// <exception cref="JsonException">What comes is not a hello.</exception>
    private async Task<bool> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(OpeningTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        await socket.ConnectAsync(address, either.Token);
        if (!await _receiver.NextAsync(either.Token))
            return false;
        var interval = GatewayHello.HeartbeatInterval(_receiver.Message.Span);
        _heartbeat = new Heartbeat(_sender, session, time, random);
        _beating = BeatAsync(_heartbeat, interval, cancellationToken);
        return true;
    }

    /// <summary>Beats until a beat finds the one before unanswered, or can't be sent: then the connection is dropped.</summary>
    private async Task BeatAsync(Heartbeat heartbeat, TimeSpan interval, CancellationToken cancellationToken)
    {
        try
        {
            await heartbeat.RunAsync(interval, cancellationToken);
            _dead = true;
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            _dead |= !cancellationToken.IsCancellationRequested;
        }

        socket.Abort();
    }

    /// <summary>Does what the latest message asks for; not null if it ends the connection.</summary>
    private ValueTask<ConnectionEnd?> AnswerAsync(CancellationToken cancellationToken)
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
                return BeatNowAsync(cancellationToken);
            case GatewayOp.Reconnect:
                return new(new ConnectionEnd("Discord asked to reconnect", KeepSession: true));
            case GatewayOp.InvalidSession:
                return new(InvalidSession(frame.Data.StartsWith("true"u8)));
            default:
                LogUnknownOp(shard.Id, (int)frame.Op);
                return default;
        }
    }

    private async ValueTask<ConnectionEnd?> BeatNowAsync(CancellationToken cancellationToken)
    {
        await _heartbeat!.BeatAsync(cancellationToken);
        return null;
    }

    /// <summary>
    /// A random pause of 1 to 5 s keeps many shards from coming back at the same moment.
    /// https://docs.discord.com/developers/events/gateway-events#invalid-session
    /// </summary>
    private ConnectionEnd InvalidSession(bool resumable) =>
        new(resumable ? "invalid session, resumable" : "invalid session", resumable, TimeSpan.FromSeconds(1 + (4 * random.NextDouble())));

    /// <summary>Ends the session, so that the bot is shown offline at once.</summary>
    private async Task LeaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await socket.CloseAsync(GoingAwayForGood, cancellationToken);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            LogNotClosed(shard.Id, fault.Message);
        }
    }

    /// <summary>The ways in which a socket says that it is gone.</summary>
    private static bool IsBroken(Exception fault) => fault is WebSocketException or IOException or HttpRequestException
        or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of {Bytes} bytes is not JSON or too large; skipped")]
    private partial void LogNotJson(int shard, int bytes);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: unknown op {Op}; skipped")]
    private partial void LogUnknownOp(int shard, int op);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: an unexpected fault")]
    private partial void LogUnexpected(Exception fault, int shard);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: no goodbye: {Reason}")]
    private partial void LogNotClosed(int shard, string reason);
}
