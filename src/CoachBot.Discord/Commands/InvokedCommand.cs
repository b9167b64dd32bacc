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
    /// <summary>
    /// What a slash command, or a command in the menu of a message or a person, stands for; null where the catalogue has nothing of
    /// the kind, as while a member's client still shows the commands of an earlier version.
    /// </summary>
    public static InvokedCommand? Of(InteractionData data, CommandCatalog catalog) => data.Type is CommandType.Message or CommandType.User
        ? OfMenu(data, catalog)
        : SlashPath.Find(data, catalog) is { } slash
            ? new InvokedCommand(slash.Definition.Path, slash.Options.ToDictionary(o => o.Name, Text))
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
            : Excerpt.OfMessage(data.Resolved?.Messages?.GetValueOrDefault(target)?.Content, parameter.Longest);
        var fields = new Dictionary<string, string>();
        if (text.Length > 0)
            fields[menu.Field] = text;
        return new InvokedCommand(menu.Path, fields);
    }
}
