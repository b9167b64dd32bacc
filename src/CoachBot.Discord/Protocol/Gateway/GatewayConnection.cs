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

    private readonly GatewayReceiver _receiver = new(socket, options.Compress);
    private readonly GatewaySender _sender = new(socket, time);
    private readonly CancellationTokenSource _life = new();
    private GatewayListener? _listener;
    private Task _beating = Task.CompletedTask;
    private bool _dead;

    /// <summary>A session began on it or was taken up again.</summary>
    public bool Established => _listener?.Established ?? false;

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

            return await _listener!.ListenAsync(cancellationToken) ?? ConnectionEnd.Closed(socket.CloseCode, shard, options.Intents);
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
        var heartbeat = new Heartbeat(_sender, session, time, random);
        _listener = new GatewayListener(_receiver, new GatewayDispatcher(shard, session, handler, logger), session, heartbeat, shard, random, logger);
        _beating = BeatAsync(heartbeat, interval, cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: an unexpected fault")]
    private partial void LogUnexpected(Exception fault, int shard);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: no goodbye: {Reason}")]
    private partial void LogNotClosed(int shard, string reason);
}
