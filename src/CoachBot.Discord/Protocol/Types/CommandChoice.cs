using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A suggestion for an option: "Application Command Option Choice Structure" on
/// https://docs.discord.com/developers/interactions/application-commands
/// </summary>
/// <param name="Name">What the user sees, 1 to 100 characters.</param>
/// <param name="Value">What the command gets, of the option's type: a text of up to 100 characters, a whole number, or a number.</param>
public sealed record CommandChoice(string Name, [property: JsonConverter(typeof(ChoiceValueJsonConverter))] object Value);
