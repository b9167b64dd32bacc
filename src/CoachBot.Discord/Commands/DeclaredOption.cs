using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>
/// A parameter, a subcommand or a group of subcommands, as it is sent to be registered.
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
/// </summary>
internal sealed record DeclaredOption(CommandOptionType Type, string Name, string Description)
{
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }

    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    public IReadOnlyList<DeclaredOption>? Options { get; init; }
}
