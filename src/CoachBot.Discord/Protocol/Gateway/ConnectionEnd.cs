namespace CoachBot.Discord.Protocol;

/// <summary>How a connection ended, and what to do next.</summary>
/// <param name="Reason">For the log.</param>
/// <param name="KeepSession">Resume; otherwise a new session.</param>
/// <param name="Pause">To wait at least.</param>
/// <param name="Fatal">Nothing to do until an admin has changed something.</param>
internal readonly record struct ConnectionEnd(
    string Reason,
    bool KeepSession,
    TimeSpan Pause = default,
    DiscordFatalException? Fatal = null)
{
    private const string UnsetCount = "leave the shard count unset, so that Discord's own figure is used.";
    private const string NewerProgram = "install a newer version of the program.";

    /// <summary>
    /// What a close code means:
    /// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
    /// </summary>
    public static ConnectionEnd Closed(int? code, GatewayShard shard, GatewayIntents intents) => code switch
    {
        null => new("closed without a code", KeepSession: true),
        4003 => new("4003, not authenticated", KeepSession: false),
        4004 => Stop("4004, authentication failed", DiscordFault.BadToken),
        4007 => new("4007, invalid sequence", KeepSession: false),
        4009 => new("4009, session timed out", KeepSession: false),
        4010 => Stop(
            "4010, invalid shard",
            $"Discord does not accept shard {shard.Id} of {shard.Count}: {UnsetCount}"),
        4011 => Stop(
            "4011, sharding required",
            $"The bot is in too many servers for {shard.Count} connection(s): {UnsetCount}"),
        4012 => Stop("4012, invalid version", $"Discord no longer speaks this program's gateway version: {NewerProgram}"),
        4013 => Stop("4013, invalid intents", $"Discord does not know one of the intents {(int)intents}: {NewerProgram}"),
        4014 => Stop(
            "4014, disallowed intents",
            $"Discord does not allow one of the intents {(int)intents}: turn it on under Privileged Gateway Intents on the Bot page."),
        _ => new($"closed with {code}", KeepSession: true),
    };

    private static ConnectionEnd Stop(string reason, string advice) => new(reason, false, default, new DiscordFatalException(advice));
}
