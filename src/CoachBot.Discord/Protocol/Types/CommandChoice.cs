using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A suggestion for an option.
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure
/// </summary>
/// <param name="Name">What the user sees, 1 to 100 characters.</param>
/// <param name="Value">What the command gets, of the option's type: a text of up to 100 characters, a whole number, or a number.</param>
public sealed record CommandChoice(string Name, [property: JsonConverter(typeof(ChoiceValueJsonConverter))] object Value);
