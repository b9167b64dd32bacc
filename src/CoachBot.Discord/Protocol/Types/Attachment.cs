namespace CoachBot.Discord.Protocol;

/// <summary>
/// An attachment of a message that is sent: a file of this request by its place (0, 1…), or one that an edited message keeps by its id.
/// https://docs.discord.com/developers/reference#uploading-files
/// </summary>
public sealed record Attachment(Snowflake Id, string? Filename = null, string? Description = null);
