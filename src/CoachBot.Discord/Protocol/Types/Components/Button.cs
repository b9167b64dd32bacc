namespace CoachBot.Discord.Protocol;

/// <summary>
/// A link has an <c>Url</c> and no custom id, every other style the opposite.
/// https://docs.discord.com/developers/components/reference#button
/// </summary>
/// <param name="Label">At most 80 characters.</param>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
public sealed record Button(
    ButtonStyle Style,
    string? Label = null,
    string? CustomId = null,
    string? Url = null,
    PartialEmoji? Emoji = null,
    bool? Disabled = null) : Component;
