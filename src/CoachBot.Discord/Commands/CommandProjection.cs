using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Replies;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>
/// The catalogue as Discord's commands: what needs no group stands under <c>/coach</c>, each group under a command of its own. One
/// part is for direct messages and one for servers, and no command is seen twice: a server's commands don't work in direct messages, and
/// those for direct messages are told to work nowhere else.
/// https://docs.discord.com/developers/interactions/application-commands#contexts
/// </summary>
public sealed class CommandProjection
{
    /// <summary>What a day begins with is shown first.</summary>
    private const string First = "today";

    private const Permissions ManageMessages = (Permissions)(1UL << 13);

    private readonly IReadOnlyList<DeclaredCommand> _directMessages;
    private readonly IReadOnlyList<DeclaredCommand> _server;
    private readonly IReadOnlyList<DeclaredCommand> _beforeSetup;

    /// <exception cref="InvalidOperationException">A command is beyond one of Discord's limits; the message names both.</exception>
    public CommandProjection(CommandCatalog catalog)
    {
        var all = catalog.Commands.Select(c => c.Definition).ToList();
        _directMessages =
        [
            .. SlashCommands(all.Where(d => d.Path != SetupCommand.Path))
                .Select(c => c with { Contexts = [InteractionContext.BotDm], IntegrationTypes = [IntegrationType.GuildInstall] }),
        ];
        _server =
        [
            .. SlashCommands(all),
            .. ContextCommand.All.Where(c => catalog.Find(c.Path) is not null).Select(c => new DeclaredCommand(c.Type, c.Name, null)),
        ];
        _beforeSetup =
        [
            .. SlashCommands(all.Where(d => d.Path == SetupCommand.Path))
                .Select(c => c with { DefaultMemberPermissions = Permissions.ManageGuild }),
        ];

        CommandLimits.Check(_directMessages);
        CommandLimits.Check(_server);
    }

    /// <summary>The global commands, as a JSON array in UTF-8. They work in direct messages with the bot alone.</summary>
    public byte[] DirectMessages() => Json(_directMessages);

    /// <summary>The commands of a server that is set up, as a JSON array in UTF-8.</summary>
    public byte[] Server(Audience audience)
    {
        Permissions? needed = audience switch
        {
            Audience.Moderators => ManageMessages,
            Audience.Managers => Permissions.ManageGuild,
            _ => null,
        };
        return Json([.. _server.Select(c => c with { DefaultMemberPermissions = needed })]);
    }

    /// <summary>The commands of a server before its set-up: <c>/coach setup</c>, for those who manage it. A JSON array in UTF-8.</summary>
    public byte[] BeforeSetup() => Json(_beforeSetup);

    private static byte[] Json(IReadOnlyList<DeclaredCommand> commands)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, DiscordJson.WriterOptions))
            JsonSerializer.Serialize(writer, commands, DeclaredJson.Default.IReadOnlyListDeclaredCommand);
        return bytes.ToArray();
    }

    private static IEnumerable<DeclaredCommand> SlashCommands(IEnumerable<CommandDefinition> definitions) => definitions
        .OrderByDescending(d => d.Path == First)
        .Select(d => new Leaf(d, SlashPath.Of(d)))
        .GroupBy(leaf => leaf.Words[0])
        .OrderByDescending(root => root.Key == SlashPath.Root)
        .Select(root => new DeclaredCommand(CommandType.ChatInput, root.Key, Contents(root, 1)) { Options = Below(root, 1) });

    /// <summary>What stands under a command or group whose name has so many words.</summary>
    private static IReadOnlyList<DeclaredOption> Below(IEnumerable<Leaf> leaves, int depth) =>
        [.. leaves.GroupBy(leaf => leaf.Words[depth]).Select(below => below.First().Words.Length == depth + 1
            ? SubCommand(below.Key, below.First().Definition)
            : Group(below.Key, [.. below], depth + 1))];

    private static DeclaredOption Group(string name, IReadOnlyList<Leaf> leaves, int depth) =>
        new(CommandOptionType.SubCommandGroup, name, Contents(leaves, depth)) { Options = Below(leaves, depth) };

    private static DeclaredOption SubCommand(string name, CommandDefinition definition) =>
        new(CommandOptionType.SubCommand, name, Excerpt.Of(definition.Summary, DiscordLimits.CommandDescription))
        {
            // What another field says as well is left out, as in a form.
            Options = [.. definition.Parameters.Where(p => !p.NotInForm).Select(ParameterOption.Of)],
        };

    /// <summary>The description of a command or group: the names of what stands under it.</summary>
    private static string Contents(IEnumerable<Leaf> leaves, int depth) =>
        Excerpt.Of(string.Join(", ", leaves.Select(leaf => leaf.Words[depth]).Distinct()), DiscordLimits.CommandDescription);

    private readonly record struct Leaf(CommandDefinition Definition, string[] Words);
}
