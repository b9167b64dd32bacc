namespace CoachBot.Discord.Protocol;

/// <summary>
/// Sends on one connection: one payload at a time, no more than 4,096 bytes, at most 120 in 60 s of which some are kept for heartbeats.
/// https://docs.discord.com/developers/events/gateway#rate-limiting
/// </summary>
internal sealed class GatewaySender(IGatewaySocket socket, TimeProvider time) : IDisposable
{
    private const int KeptForHeartbeats = 10;

    /// <summary>A send that takes longer than this won't get through.</summary>
    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(15);

    private readonly SlidingWindow _all = new(DiscordLimits.GatewaySends, DiscordLimits.GatewaySendPeriod, time);
    private readonly SlidingWindow _ordinary = new(DiscordLimits.GatewaySends - KeptForHeartbeats, DiscordLimits.GatewaySendPeriod, time);
    private readonly SemaphoreSlim _turn = new(1, 1);

    public Task HeartbeatAsync(long? sequence, CancellationToken cancellationToken) =>
        _all.TryTake() ? WriteAsync(GatewayPayloads.Heartbeat(sequence), cancellationToken) : Task.CompletedTask;

    /// <exception cref="DiscordFatalException">The payload is larger than Discord takes.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (payload.Length > DiscordLimits.GatewayPayloadBytes)
            throw new DiscordFatalException("The Discord token is longer than any can be: set it as the Developer Portal shows it.");
        await _ordinary.WaitAsync(cancellationToken);
        await _all.WaitAsync(cancellationToken);
        await WriteAsync(payload, cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(SendTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        await _turn.WaitAsync(either.Token);
        try
        {
            await socket.SendAsync(payload, either.Token);
        }
        finally
        {
            _turn.Release();
        }
    }
}
