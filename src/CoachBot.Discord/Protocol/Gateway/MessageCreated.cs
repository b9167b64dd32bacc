namespace CoachBot.Discord.Protocol;

/// <summary>
/// A message was posted; in direct messages <c>GuildId</c> is null and the content is there without a privileged intent.
/// https://docs.discord.com/developers/events/gateway-events#message-create
/// </summary>
public sealed record MessageCreated(
    Snowflake Id, Snowflake ChannelId, User Author, string Content = "", Snowflake? GuildId = null, IReadOnlyList<UploadedFile>? Attachments = null);
