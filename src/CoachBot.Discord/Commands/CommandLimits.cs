using System.Text.RegularExpressions;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>
/// What Discord takes of commands, checked before they are sent: it refuses all of them for one fault.
/// https://docs.discord.com/developers/interactions/application-commands
/// </summary>
internal static partial class CommandLimits
{
    /// <summary>Of each: commands in the menu of a message, and in the menu of a person.</summary>
    public const int ContextCommands = 15;

    public const int LongestText = 6_000;

    /// <param name="commands">All commands of one scope: the global ones, or those of a server.</param>
    /// <exception cref="InvalidOperationException">One of them is beyond a limit; the message names both.</exception>
    public static void Check(IReadOnlyList<DeclaredCommand> commands)
    {
        foreach (var ofType in commands.GroupBy(c => c.Type))
        {
            var most = ofType.Key == CommandType.ChatInput ? DiscordLimits.SlashCommands : ContextCommands;
            var count = ofType.Count();
            if (count > most)
                throw Beyond(Title(ofType.ElementAt(most)), $"there are {count} commands of the type {ofType.Key}, at most {most} work");
            if (ofType.GroupBy(c => c.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw Beyond(Title(twice.First()), "it is declared twice");
        }

        foreach (var command in commands)
            Check(command);
    }

    private static void Check(DeclaredCommand command)
    {
        var title = Title(command);
        if (command.Type != CommandType.ChatInput)
        {
            CheckLength(title, "name", command.Name, DiscordLimits.CommandName);
            return;
        }

        CheckName(title, command.Name);
        CheckLength(title, "description", command.Description ?? "", DiscordLimits.CommandDescription);
        CheckOptions(title, command.Options, CommandOptionType.SubCommandGroup);
        var total = Length(command);
        if (total > DiscordLimits.CommandTotal)
            throw Beyond(title, $"its names, descriptions and values are {total} characters, at most {DiscordLimits.CommandTotal} work");
    }

    /// <param name="deepest">What may stand here: groups, only subcommands, or (type text) only parameters.</param>
    private static void CheckOptions(string title, IReadOnlyList<DeclaredOption>? options, CommandOptionType deepest)
    {
        if (options is null)
            return;
        if (options.Count > DiscordLimits.CommandOptions)
        {
            throw Beyond(
                $"{title} {options[DiscordLimits.CommandOptions].Name}",
                $"`{title}` has {options.Count} entries, at most {DiscordLimits.CommandOptions} work");
        }

        if (options.GroupBy(o => o.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Beyond($"{title} {twice.Key}", "it is declared twice");

        foreach (var option in options)
        {
            var name = $"{title} {option.Name}";
            CheckName(name, option.Name);
            CheckLength(name, "description", option.Description, DiscordLimits.CommandDescription);
            switch (option.Type)
            {
                case CommandOptionType.SubCommandGroup when deepest == CommandOptionType.SubCommandGroup:
                    CheckOptions(name, option.Options, CommandOptionType.SubCommand);
                    break;
                case CommandOptionType.SubCommand when deepest != CommandOptionType.Text:
                    CheckOptions(name, option.Options, CommandOptionType.Text);
                    break;
                case CommandOptionType.SubCommandGroup or CommandOptionType.SubCommand:
                    throw Beyond(name, "a command, a group in it and a subcommand in that are as deep as it goes");
                default:
                    CheckParameter(name, option);
                    break;
            }
        }
    }

    private static void CheckParameter(string name, DeclaredOption option)
    {
        if (option.MaxLength is < 1 or > LongestText)
            throw Beyond(name, $"its text may be {option.MaxLength} characters long, 1 to {LongestText} work");
        if (option.Choices is not { } choices)
            return;
        if (choices.Count > DiscordLimits.CommandChoices)
            throw Beyond(name, $"it has {choices.Count} choices, at most {DiscordLimits.CommandChoices} work");
        foreach (var choice in choices)
        {
            CheckLength(name, "choice", choice.Name, DiscordLimits.CommandChoiceName);
            CheckLength(name, "value of a choice", (string)choice.Value, DiscordLimits.CommandChoiceValue);
        }
    }

    private static void CheckName(string title, string name)
    {
        if (!Names().IsMatch(name) || name.Any(letter => char.ToLowerInvariant(letter) != letter))
            throw Beyond(title, $"the name “{name}” is not 1 to {DiscordLimits.CommandName} small letters, digits, - or _");
    }

    private static void CheckLength(string title, string what, string text, int longest)
    {
        if (text.Length == 0 || text.Length > longest)
            throw Beyond(title, $"the {what} has {text.Length} characters, 1 to {longest} work");
    }

    private static int Length(DeclaredCommand command) =>
        command.Name.Length + (command.Description?.Length ?? 0) + (command.Options?.Sum(Length) ?? 0);

    private static int Length(DeclaredOption option) =>
        option.Name.Length + option.Description.Length
        + (option.Choices?.Sum(c => c.Name.Length + ((string)c.Value).Length) ?? 0)
        + (option.Options?.Sum(Length) ?? 0);

    private static string Title(DeclaredCommand command) => command.Type == CommandType.ChatInput ? "/" + command.Name : command.Name;

    private static InvalidOperationException Beyond(string title, string what) => new($"Discord would refuse `{title}`: {what}.");

    // https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
    [GeneratedRegex(@"\A[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex Names();
}
