using CoachBot.Application.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>The option that somebody is typing into and wants suggestions for.</summary>
/// <param name="Path">The catalogue's path of the command.</param>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Text">What was typed so far.</param>
public sealed record FocusedOption(string Path, string Parameter, string Text)
{
    /// <summary>Null where the catalogue has no such command or parameter, or nothing is being typed.</summary>
    public static FocusedOption? Of(InteractionData data, CommandCatalog catalog) =>
        SlashPath.Find(data, catalog) is { } slash
        && slash.Options.FirstOrDefault(o => o.Focused) is { } focused
        && slash.Definition.Parameters.Any(p => p.Name == focused.Name)
            ? new FocusedOption(slash.Definition.Path, focused.Name, InvokedCommand.Text(focused))
            : null;
}
