namespace CoachBot.Discord.Protocol;

/// <summary>
/// A command as registered.
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object
/// </summary>
public sealed record ApplicationCommand(
    Snowflake Id,
    string Name,
    Snowflake Version,
    CommandType Type = CommandType.ChatInput,
    string? Description = null,
    Snowflake? GuildId = null);
