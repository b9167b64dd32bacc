using System.Text.Json;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>A command that was used, in the catalogue's words.</summary>
/// <param name="Path">The catalogue's path.</param>
/// <param name="Fields">A text for each option that was given, as a form's field has it.</param>
public sealed record InvokedCommand(string Path, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The files that were uploaded with it.</summary>
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    /// <summary>
    /// What a slash command, or a command in the menu of a message or a person, stands for; null where the catalogue has nothing of
    /// the kind, as while a member's client still shows the commands of an earlier version.
    /// </summary>
    public static InvokedCommand? Of(InteractionData data, CommandCatalog catalog) => data.Type is CommandType.Message or CommandType.User
        ? OfMenu(data, catalog)
        : SlashPath.Find(data, catalog) is { } slash
            ? OfSlash(slash.Definition, [.. slash.Options.Select(option => (option, FileOf(option, data.Resolved)))])
            : null;

    /// <summary>An option's value as the binder reads it; while somebody types, it may be a text whatever the option's type.</summary>
    internal static string Text(CommandOptionValue option)
    {
        var value = option.Value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : option.Value?.GetRawText() ?? "";
        return option.Type switch
        {
            CommandOptionType.User => $"<@{value}>",
            CommandOptionType.Channel => $"<#{value}>",
            CommandOptionType.Role => $"<@&{value}>",
            _ => value,
        };
    }

    /// <summary>A file's field is its name.</summary>
    private static InvokedCommand OfSlash(CommandDefinition command, IReadOnlyList<(CommandOptionValue Option, UploadedFile? File)> given) =>
        new(command.Path, given.ToDictionary(one => one.Option.Name, one => one.File?.Filename ?? Text(one.Option)))
        {
            Files = [.. given.Select(one => one.File).OfType<UploadedFile>()],
        };

    private static UploadedFile? FileOf(CommandOptionValue option, ResolvedData? resolved) =>
        option.Type == CommandOptionType.Attachment && Snowflake.TryParse(Text(option), out var id)
            ? resolved?.Attachments?.GetValueOrDefault(id)
            : null;

    private static InvokedCommand? OfMenu(InteractionData data, CommandCatalog catalog)
    {
        if (ContextCommand.All.FirstOrDefault(c => c.Type == data.Type && c.Name == data.Name) is not { } menu
            || data.TargetId is not { } target
            || catalog.Find(menu.Path)?.Definition.Parameters.FirstOrDefault(p => p.Name == menu.Field) is not { } parameter)
        {
            return null;
        }

        var text = menu.Type == CommandType.User
            ? $"<@{target}>"
            : Excerpt.OfMessage(MessageWords.Of(data.Resolved?.Messages?.GetValueOrDefault(target)), parameter.Longest);
        var fields = new Dictionary<string, string>();
        if (text.Length > 0)
            fields[menu.Field] = text;
        return new InvokedCommand(menu.Path, fields);
    }
}
