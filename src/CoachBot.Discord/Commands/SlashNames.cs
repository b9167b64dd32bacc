using CoachBot.Application.Commands;

namespace CoachBot.Discord.Commands;

/// <summary>Commands in answers as Discord lists them: <c>/coach mute</c>, <c>/log add 20m linkedin</c>.</summary>
internal sealed class SlashNames(CommandCatalog catalog) : TypedCommands(catalog)
{
    /// <summary>Other words for a command stay as they are: Discord's list does not have them.</summary>
    protected override string Typed(CommandDefinition command, string words) =>
        words.Equals(command.ShortPath, StringComparison.OrdinalIgnoreCase) || command.Path.EndsWith(words, StringComparison.OrdinalIgnoreCase)
            ? "/" + string.Join(' ', SlashPath.Of(command))
            : words;
}
