using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// An option as used: a subcommand or group with <c>Options</c>, or a parameter with its <c>Value</c> (text, number or boolean).
/// While the user types, values may be partial and of another type than the option's.
/// </summary>
/// <param name="Focused">The user is typing this one; autocomplete only.</param>
public sealed record CommandOptionValue(
    string Name,
    CommandOptionType Type,
    JsonElement? Value = null,
    bool Focused = false,
    IReadOnlyList<CommandOptionValue>? Options = null);
