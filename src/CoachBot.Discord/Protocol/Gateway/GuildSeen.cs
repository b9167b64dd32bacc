namespace CoachBot.Discord.Protocol;

/// <summary>
/// A guild is there, or (<c>Unavailable</c>, without a name) known but out of reach.
/// https://docs.discord.com/developers/events/gateway-events#guild-create
/// </summary>
public sealed record GuildSeen(Snowflake Id, string? Name = null, bool Unavailable = false);
