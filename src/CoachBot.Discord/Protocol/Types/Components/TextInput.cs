namespace CoachBot.Discord.Protocol;

/// <summary>
/// A text of up to 4,000 characters, in a <see cref="Label"/> of a modal. <c>Required</c> defaults to true.
/// https://docs.discord.com/developers/components/reference#text-input
/// </summary>
/// <param name="Value">What stands there from the start.</param>
/// <param name="Placeholder">At most 100 characters, shown while it is empty.</param>
public sealed record TextInput(
    string CustomId,
    TextInputStyle Style,
    string? Value = null,
    string? Placeholder = null,
    bool? Required = null,
    int? MinLength = null,
    int? MaxLength = null) : Component;
