namespace CoachBot.Discord.Protocol;

/// <summary>
/// What an interaction brings: of a command its name and options, of a component its custom id and values, of a form its custom id and
/// components. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data
/// </summary>
/// <param name="Id">The command's id.</param>
/// <param name="TargetId">The user or message that a context-menu command was used on.</param>
public sealed record InteractionData(
    Snowflake? Id = null,
    string? Name = null,
    CommandType? Type = null,
    IReadOnlyList<CommandOptionValue>? Options = null,
    Snowflake? TargetId = null,
    ResolvedData? Resolved = null,
    string? CustomId = null,
    ComponentType? ComponentType = null,
    IReadOnlyList<string>? Values = null,
    IReadOnlyList<ComponentValue>? Components = null);
