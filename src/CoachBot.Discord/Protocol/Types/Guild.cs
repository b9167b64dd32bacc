namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/guild#guild-object</summary>
public sealed record Guild(Snowflake Id, string Name, Snowflake? OwnerId = null, string? PreferredLocale = null);
