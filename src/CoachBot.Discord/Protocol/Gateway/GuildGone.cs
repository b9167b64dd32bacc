namespace CoachBot.Discord.Protocol;

/// <summary>
/// A guild is out of reach: <c>Unavailable</c> means an outage, otherwise the bot was removed.
/// https://docs.discord.com/developers/events/gateway-events#guild-delete
/// </summary>
public sealed record GuildGone(Snowflake Id, bool Unavailable = false);
