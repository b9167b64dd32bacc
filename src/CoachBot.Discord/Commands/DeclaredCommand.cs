using System.Text.Json.Serialization;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Commands;

/// <summary>
/// A command as it is sent to be registered.
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure
/// </summary>
/// <param name="Description">Of slash commands only.</param>
internal sealed record DeclaredCommand(CommandType Type, string Name, string? Description)
{
    /// <summary>Who sees it, as long as the server's managers change nothing; null for everyone, which is said and not left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Global commands only.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>Global commands only.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    public IReadOnlyList<DeclaredOption>? Options { get; init; }
}
