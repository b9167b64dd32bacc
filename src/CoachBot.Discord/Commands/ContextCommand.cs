using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>A command in the menu of a message or a person, which stands for one of the catalogue with one field filled in.</summary>
/// <param name="Path">The catalogue's command.</param>
/// <param name="Field">The parameter that the message or the person is given to.</param>
internal sealed record ContextCommand(CommandType Type, string Name, string Path, string Field)
{
    public static IReadOnlyList<ContextCommand> All { get; } =
    [
        new(CommandType.Message, "Log as engagement", "log add", "note"),
        new(CommandType.Message, "Save as idea", "idea add", "text"),
        new(CommandType.User, "Show progress", "progress", "person"),
    ];
}
