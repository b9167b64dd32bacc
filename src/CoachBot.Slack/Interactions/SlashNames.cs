using CoachBot.Application.Commands;

namespace CoachBot.Slack.Interactions;

/// <summary>Commands in answers as Slack takes them: <c>/coach log 20m linkedin</c>.</summary>
internal sealed class SlashNames(CommandCatalog catalog) : TypedCommands(catalog)
{
    protected override string Typed(CommandDefinition command, string words) => $"{SlackManifest.Command} {words}";
}
