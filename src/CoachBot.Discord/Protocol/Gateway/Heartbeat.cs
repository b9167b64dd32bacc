namespace CoachBot.Discord.Protocol;

/// <summary>
/// Keeps a connection alive, and notices when it is not any more.
/// https://docs.discord.com/developers/events/gateway#sending-heartbeats
/// </summary>
internal sealed class Heartbeat(GatewaySender sender, GatewaySession session, TimeProvider time, Random random)
{
    private volatile bool _unanswered;

    public void Acknowledge() => _unanswered = false;

    /// <summary>
    /// Beats every interval, the first time after a random part of it; returns once the next is due and the one before unanswered.
    /// </summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random.NextDouble(), time, cancellationToken);
        while (!_unanswered)
        {
            _unanswered = true;
            await sender.HeartbeatAsync(session.Sequence, cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    /// <summary>A beat that the server asked for, between the others.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) => sender.HeartbeatAsync(session.Sequence, cancellationToken);
}
