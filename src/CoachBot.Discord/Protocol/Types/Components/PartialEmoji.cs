namespace CoachBot.Discord.Protocol;

/// <summary>A Unicode emoji by its name (the character), or a guild's own by its id.</summary>
public sealed record PartialEmoji(string? Name = null, Snowflake? Id = null);
