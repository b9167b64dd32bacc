using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord;

/// <summary>The coach's connection to Discord: the gateway, and the lanes in which what it tells is handled.</summary>
public sealed class DiscordConnection
{
    private readonly DiscordShards _shards;
    private readonly Lanes _lanes;

    internal DiscordConnection(DiscordShards shards, Lanes lanes)
    {
        _shards = shards;
        _lanes = lanes;
    }

    /// <summary>Stays connected until it is told to stop.</summary>
    /// <exception cref="DiscordFatalException">Discord refuses the bot; the message says what to change.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var handling = _lanes.RunAsync(stop.Token);
        try
        {
            await _shards.RunAsync(cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await handling.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
