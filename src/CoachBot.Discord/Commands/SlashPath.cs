using CoachBot.Application.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>Where a command of the catalogue stands among the slash commands, and the way back from there.</summary>
internal static class SlashPath
{
    /// <summary>The command under which those without a group stand.</summary>
    public const string Root = "coach";

    /// <summary><c>coach today</c> for <c>today</c>; a command of a group is called as in the catalogue.</summary>
    public static string[] Of(CommandDefinition definition) =>
        definition.Group.Length == 0 ? [Root, definition.Path] : definition.Path.Split(' ');

    /// <summary>
    /// The command that was used, and its options; null where the catalogue has none there, as while a member's client still shows the
    /// commands of an earlier version.
    /// </summary>
    public static (CommandDefinition Definition, IReadOnlyList<CommandOptionValue> Options)? Find(
        InteractionData data, CommandCatalog catalog)
    {
        var words = new List<string> { data.Name ?? "" };
        var options = data.Options ?? [];
        while (options is [{ Type: CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup } inner])
        {
            words.Add(inner.Name);
            options = inner.Options ?? [];
        }

        var path = string.Join(' ', words[0] == Root ? words.Skip(1) : words);
        return catalog.Find(path)?.Definition is { } found && Of(found).SequenceEqual(words) ? (found, options) : null;
    }
}
