namespace CoachBot.Discord.Protocol;

/// <summary>https://docs.discord.com/developers/resources/message#embed-object</summary>
/// <param name="Color">0xRRGGBB.</param>
public sealed record Embed(
    string? Title = null,
    string? Description = null,
    string? Url = null,
    int? Color = null,
    IReadOnlyList<EmbedField>? Fields = null,
    EmbedFooter? Footer = null,
    EmbedAuthor? Author = null,
    DateTimeOffset? Timestamp = null);
