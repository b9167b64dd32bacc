namespace CoachBot.Discord.Protocol;

/// <summary>
/// A choice of a string select, a radio group or a checkbox group. Texts are of up to 100 characters.
/// https://docs.discord.com/developers/components/reference#string-select-select-option-structure
/// </summary>
/// <param name="Default">Chosen from the start.</param>
public sealed record ChoiceOption(string Label, string Value, string? Description = null, bool? Default = null);
