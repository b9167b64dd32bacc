using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A message as Discord sends it. Without the message-content intent, content, embeds and components are empty but in one's own messages,
/// direct messages and mentions. https://docs.discord.com/developers/resources/message#message-object
/// </summary>
public sealed record Message(
    Snowflake Id,
    Snowflake ChannelId,
    string? Content = null,
    User? Author = null,
    MessageFlags Flags = MessageFlags.None,
    [property: JsonConverter(typeof(NonceJsonConverter))] string? Nonce = null,
    IReadOnlyList<ComponentValue>? Components = null,
    IReadOnlyList<Embed>? Embeds = null,
    IReadOnlyList<User>? Mentions = null,
    IReadOnlyList<MessageSnapshot>? MessageSnapshots = null,
    Poll? Poll = null);
