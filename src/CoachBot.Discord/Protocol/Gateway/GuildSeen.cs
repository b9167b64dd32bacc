namespace CoachBot.Discord.Protocol;

/// <summary>
/// A guild is there, or (<c>Unavailable</c>, without a name) known but out of reach.
/// https://docs.discord.com/developers/events/gateway-events#guild-create
/// </summary>
/// <param name="JoinedAt">When the bot came into it; another instant than before where it was taken out meanwhile.</param>
public sealed record GuildSeen(Snowflake Id, string? Name = null, bool Unavailable = false, DateTimeOffset? JoinedAt = null);
