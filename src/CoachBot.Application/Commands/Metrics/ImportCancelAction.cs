using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>Says no to a preview. Its figures, which nobody reads, go when the next file is read.</summary>
public sealed class ImportCancelAction : IButtonAction
{
    public const string ActionName = "metric.import.cancel";

    public string Name => ActionName;

    public bool CanUndo => false;

    public string UndoAs => "metric import";

    public Reply Handle(CommandContext context, ActionId action)
    {
        context.Team.Imports.Put(ImportButtons.Staged(context, action) with { State = ImportState.TakenBack });
        return Reply.Of(new Block.Text(ImportTexts.Cancelled()));
    }
}
