namespace CoachBot.Discord.Protocol;

/// <summary>A session began. https://docs.discord.com/developers/events/gateway-events#ready</summary>
public sealed record ReadyEvent(
    Snowflake BotUserId,
    Snowflake ApplicationId,
    string SessionId,
    IReadOnlyList<Snowflake> GuildIds,
    int ShardId,
    int ShardCount)
{
    /// <summary>Without the session.</summary>
    public override string ToString() => $"Ready (shard {ShardId} of {ShardCount}, {GuildIds.Count} guilds)";
}
