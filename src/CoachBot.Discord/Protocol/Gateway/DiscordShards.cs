using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// The gateway: as many connections as Discord recommends or the options say. https://docs.discord.com/developers/events/gateway
/// </summary>
public sealed partial class DiscordShards(
    DiscordRest rest, GatewayOptions options, IGatewayHandler handler, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    internal Func<IGatewaySocket> Sockets { get; init; } = () => new ClientGatewaySocket();

    internal Random Random { get; init; } = Random.Shared;

    /// <summary>Connects and stays connected; ends by cancellation, which ends the sessions, or by the exception.</summary>
    /// <exception cref="DiscordFatalException">An admin has to change something first; the message says what.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var bot = await FindGatewayAsync(cancellationToken);
        var count = options.ShardCount ?? Math.Max(1, bot.Shards);
        LogStarts(count, bot.SessionStartLimit.Remaining, bot.SessionStartLimit.Total);

        using var gate = new IdentifyGate(bot.SessionStartLimit, time);
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var shards = Enumerable.Range(0, count).Select(id => Shard(new GatewayShard(id, count)).RunAsync(together.Token)).ToList();
        var first = await Task.WhenAny(shards);
        await together.CancelAsync();
        await Task.WhenAll(shards).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;

        DiscordGateway Shard(GatewayShard shard) => new(shard, bot.Url, gate, options, handler, Sockets, time, Random, logger);
    }

    /// <summary>Where to connect, asked for until Discord tells.</summary>
    private async Task<GatewayBot> FindGatewayAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var bot = await rest.GetGatewayBotAsync(cancellationToken);
                return Uri.TryCreate(bot.Url, UriKind.Absolute, out var url) && url.Scheme is "wss" or "ws" ? bot : throw Unusable(null);
            }
            catch (DiscordApiException fault) when (fault.IsTransient)
            {
                var pause = fault.RetryAfter
                    ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt), LongestPause.TotalSeconds) * (1 - (Random.NextDouble() / 2)));
                LogNotFound(fault.Message, pause);
                await Task.Delay(pause, time, cancellationToken);
            }
            catch (DiscordApiException fault)
            {
                throw Unusable(fault);
            }
        }

        static DiscordFatalException Unusable(Exception? inner) =>
            new("Discord's API does not tell where its gateway is: check the API's base address and the bot's token.", inner);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: {Count} shard(s); {Remaining} of {Total} session starts left today")]
    private partial void LogStarts(int count, int remaining, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord's gateway is not known: {Reason}; again in {Pause}")]
    private partial void LogNotFound(string reason, TimeSpan pause);
}
