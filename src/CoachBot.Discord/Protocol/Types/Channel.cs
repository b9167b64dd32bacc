namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object</summary>
public sealed record Channel(Snowflake Id, ChannelType Type, Snowflake? GuildId = null, string? Name = null, Snowflake? ParentId = null);
