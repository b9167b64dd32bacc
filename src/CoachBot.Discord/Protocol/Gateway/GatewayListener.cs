using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// Reads an open connection to its end. Whoever has read what takes time begins it, and leaves the next message to whoever reads on: where
/// there is no crowd, a command is read, handled and answered without a change of threads.
/// </summary>
internal sealed partial class GatewayListener(
    GatewayReceiver receiver, GatewayDispatcher dispatcher, GatewaySession session, Heartbeat heartbeat, GatewayShard shard, Random random,
    ILogger logger)
{
    /// <summary>A session began or was taken up again.</summary>
    public bool Established { get; private set; }

    /// <summary>Does what each message asks for.</summary>
    /// <returns>The end that Discord asked for; null where it closed the connection.</returns>
    /// <exception cref="Exception">The connection broke; as the socket says it.</exception>
    public Task<ConnectionEnd?> ListenAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource<ConnectionEnd?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = ReadAsync(receiver.NextAsync(cancellationToken), ended, cancellationToken);
        return ended.Task;
    }

    private async Task ReadAsync(Task<bool> next, TaskCompletionSource<ConnectionEnd?> ended, CancellationToken cancellationToken)
    {
        try
        {
            // What is there already is read on another thread.
            while (await next.ConfigureAwait(ConfigureAwaitOptions.ForceYielding))
            {
                var (left, end) = await AnswerAsync(cancellationToken);
                if (end is { } over)
                {
                    ended.SetResult(over);
                    return;
                }

                next = receiver.NextAsync(cancellationToken);
                if (left is not null)
                {
                    _ = ReadAsync(next, ended, cancellationToken);
                    left();
                    return;
                }
            }

            ended.SetResult(null);
        }
        catch (Exception fault)
        {
            ended.SetException(fault);
        }
    }

    /// <summary>Does what the latest message asks for: what is left to be begun about it, and the end if it ends the connection.</summary>
    private ValueTask<(Action? Left, ConnectionEnd? End)> AnswerAsync(CancellationToken cancellationToken)
    {
        GatewayFrame frame;
        try
        {
            frame = GatewayFrame.Read(receiver.Message.Span);
        }
        catch (JsonException)
        {
            LogNotJson(shard.Id, receiver.Message.Length);
            return default;
        }

        switch (frame.Op)
        {
            case GatewayOp.Dispatch:
                if (frame.Sequence is { } sequence)
                    session.Advance(sequence);
                Established |= frame.Event is GatewayEvent.Ready or GatewayEvent.Resumed;
                return new((dispatcher.Dispatch(frame), null));
            case GatewayOp.HeartbeatAck:
                heartbeat.Acknowledge();
                return default;
            case GatewayOp.Heartbeat:
                return BeatNowAsync(cancellationToken);
            case GatewayOp.Reconnect:
                return new((null, new ConnectionEnd("Discord asked to reconnect", KeepSession: true)));
            case GatewayOp.InvalidSession:
                return new((null, InvalidSession(frame.Data.StartsWith("true"u8))));
            default:
                LogUnknownOp(shard.Id, (int)frame.Op);
                return default;
        }
    }

    private async ValueTask<(Action? Left, ConnectionEnd? End)> BeatNowAsync(CancellationToken cancellationToken)
    {
        await heartbeat.BeatAsync(cancellationToken);
        return default;
    }

    /// <summary>
    /// A random pause of 1 to 5 s keeps many shards from coming back at the same moment.
    /// https://docs.discord.com/developers/events/gateway-events#invalid-session
    /// </summary>
    private ConnectionEnd InvalidSession(bool resumable) =>
        new(resumable ? "invalid session, resumable" : "invalid session", resumable, TimeSpan.FromSeconds(1 + (4 * random.NextDouble())));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of {Bytes} bytes is not JSON or too large; skipped")]
    private partial void LogNotJson(int shard, int bytes);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: unknown op {Op}; skipped")]
    private partial void LogUnknownOp(int shard, int op);
}
