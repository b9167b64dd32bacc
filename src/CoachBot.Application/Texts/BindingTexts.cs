using CoachBot.Application.Commands;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What is said where the words of a command don't fit it.</summary>
public static class BindingTexts
{
    private const int Longest = 60;

    public static Line NoField(CommandDefinition definition, string name) =>
        Line.Of($"`{definition.Path}` has no field “{name}”. It has {string.Join(", ", definition.Parameters.Select(p => p.Name))}.");

    public static Line NoOption(CommandDefinition definition, string name) => definition.Parameters.Count == 0
        ? Line.Of($"`{definition.Path}` knows no --{Shorten(name)}. It takes none.")
        : Line.Of($"`{definition.Path}` knows no --{Shorten(name)}. It knows {string.Join(", ", definition.Parameters.Select(p => "--" + p.Name))}.");

    public static Line NoValue(Parameter parameter) => Line.Of($"--{parameter.Name} wants a value. {ParameterTexts.Told(parameter)}");

    public static Line NotUnderstood(CommandDefinition definition, string words) =>
        definition.Examples.FirstOrDefault(e => e != definition.Usage) is { } example
            ? Line.Of($"I don't understand “{Shorten(words)}” here. `{definition.Usage}` works, e.g. “{example}”.")
            : Line.Of($"I don't understand “{Shorten(words)}” here. `{definition.Usage}` works.");

    private static string Shorten(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
