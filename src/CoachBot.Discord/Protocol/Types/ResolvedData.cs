namespace CoachBot.Discord.Protocol;

/// <summary>
/// The users, members, messages and uploaded files whose ids an interaction names.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
/// </summary>
public sealed record ResolvedData(
    IReadOnlyDictionary<Snowflake, User>? Users = null,
    IReadOnlyDictionary<Snowflake, GuildMember>? Members = null,
    IReadOnlyDictionary<Snowflake, Message>? Messages = null,
    IReadOnlyDictionary<Snowflake, UploadedFile>? Attachments = null);
