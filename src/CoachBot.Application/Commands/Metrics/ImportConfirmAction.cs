using CoachBot.Application.Chat;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>Says yes to a preview: from this moment on all of its figures count, however many there are.</summary>
public sealed class ImportConfirmAction : IButtonAction
{
    public const string ActionName = "metric.import";

    public string Name => ActionName;

    public bool CanUndo => true;

    public string UndoAs => "metric import";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var team = context.Team;
        var import = ImportButtons.Staged(context, action);
        if (context.Reader.IsImportedSince(team.Id, import.At, import.Id))
        {
            throw new UserError(ImportTexts.ImportedSince());
        }

        var before = import.Plan.Metrics.Select(m => team.Metrics.Find(m.Metric) ?? throw new UserError(ImportTexts.Gone())).ToList();
        foreach (var step in import.Plan.Steps)
        {
            var metric = team.Metrics.Get(step.Metric);
            // Somebody may have recorded since the preview: what a level stood at before that changes it no more.
            if (step.Added || metric.RecordedOn is not { } on || step.On >= on)
            {
                Recording.Put(context, metric, step.Added, step.Amount, metric.RecordedOn is { } latest ? LocalDate.Max(latest, step.On) : step.On);
            }
        }

        team.Imports.Put(import with { State = ImportState.Confirmed, ConfirmedAt = context.Now });
        team.Ledger.Add(new LedgerEntry("metric.imported", context.Now, import.Id.Value, 0, context.Today, "import",
            LedgerEntry.Of(("new", import.Plan.Metrics.Sum(m => m.New)), ("changed", import.Plan.Metrics.Sum(m => m.Changed)))));
        return Reply.Of(
                new Block.Text(ImportTexts.Imported(import.Plan.Metrics.Sum(m => m.New + m.Changed))))
            .Then(before.Select(m => new Block.Text(ImportTexts.StandsAt(m.Name, m.Value, team.Metrics.Get(m.Id).Value, m.Unit))))
            .With(CommandButton.Undo);
    }
}
