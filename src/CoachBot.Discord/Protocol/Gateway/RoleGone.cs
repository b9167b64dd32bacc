namespace CoachBot.Discord.Protocol;

/// <summary>A role was deleted. https://docs.discord.com/developers/events/gateway-events#guild-role-delete</summary>
public sealed record RoleGone(Snowflake GuildId, Snowflake RoleId);
