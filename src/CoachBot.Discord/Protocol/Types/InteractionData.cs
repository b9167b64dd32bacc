namespace CoachBot.Discord.Protocol;

/// <summary>
/// What an interaction brings: of a command its name and options, of a component its custom id and values, of a form its custom id and
/// components. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data
/// </summary>
public sealed record InteractionData
{
    /// <summary>The command's.</summary>
    public Snowflake? Id { get; set; }

    public string? Name { get; set; }

    public CommandType? Type { get; set; }

    public IReadOnlyList<CommandOptionValue>? Options { get; set; }

    /// <summary>The user or message that a context-menu command was used on.</summary>
    public Snowflake? TargetId { get; set; }

    public ResolvedData? Resolved { get; set; }

    public string? CustomId { get; set; }

    public ComponentType? ComponentType { get; set; }

    public IReadOnlyList<string>? Values { get; set; }

    public IReadOnlyList<ComponentValue>? Components { get; set; }
}
