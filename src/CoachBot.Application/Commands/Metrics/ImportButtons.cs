using CoachBot.Application.Chat;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>What the buttons of a preview have in common.</summary>
internal static class ImportButtons
{
    /// <summary>The import of a button, still to be decided, and the speaker's; it is in the team's book then.</summary>
    /// <exception cref="UserError">It is decided, gone, or somebody else's.</exception>
    public static MetricImport Staged(CommandContext context, ActionId action)
    {
        var team = context.Team;
        if (action.Id("i") is not { } id || context.Reader.FindImport(team.Id, new ImportId(id)) is not { State: ImportState.Staged } import)
        {
            throw new UserError(ImportTexts.Gone());
        }

        if (import.By != context.Member.Id)
        {
            throw UserError.Denied(ImportTexts.NotYours());
        }

        team.Imports.Load([import]);
        return import;
    }
}
