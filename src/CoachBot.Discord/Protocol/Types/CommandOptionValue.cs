using System.Text.Json;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// An option as used: a subcommand or group with <see cref="Options"/>, or a parameter with its <see cref="Value"/> (text, number or
/// boolean). While the user types, values may be partial and of another type than the option's.
/// </summary>
public sealed record CommandOptionValue
{
    public string Name { get; set; } = "";

    public CommandOptionType Type { get; set; }

    public JsonElement? Value { get; set; }

    /// <summary>The user is typing this one; autocomplete only.</summary>
    public bool Focused { get; set; }

    public IReadOnlyList<CommandOptionValue>? Options { get; set; }
}
