using System.Text.Json;
using CoachBot.Application.Commands.Training;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What is not taken back, because others have come to build on it or have changed it since.</summary>
internal static class UndoRefusals
{
    /// <exception cref="UserError">Something rests on what would be taken back, or somebody else changed it since.</exception>
    public static void Check(CommandContext context, UndoEntry entry, List<UndoChange> changes)
    {
        if (IsBuiltUpon(context, changes))
        {
            throw new UserError(UndoTexts.InUse(entry.Command, entry.At));
        }

        if (changes.Any(c => c.Kind == "import" && context.Reader.IsImportedSince(context.Team.Id, entry.At, new ImportId(c.Id))))
        {
            throw new UserError(UndoTexts.ImportedSince());
        }

        foreach (var change in changes.Where(c => c is { Kind: "goal", After: not null }))
        {
            var after = RecordJson.Read<Goal>(change.After!.Value);
            if (context.Team.Goals.Find(after.Id) is { } present && !AgreedOn(present, after))
            {
                throw ChangedSince(context, entry, present, Undoing.Read<Goal>(change), after);
            }
        }
    }

    /// <summary>The goal that a change was of, where it is there no more: somebody else has taken it back.</summary>
    public static Goal? GoneWith(CommandContext context, List<UndoChange> changes) => changes
        .Where(c => c is { Kind: "goal", Before: not null, After: not null }).Select(c => RecordJson.Read<Goal>(c.After!.Value))
        .FirstOrDefault(goal => context.Team.Goals.Find(goal.Id) is null);

    /// <summary>What was added stays where something else has come to rest on it since.</summary>
    private static bool IsBuiltUpon(CommandContext context, List<UndoChange> changes)
    {
        var team = context.Team;
        bool Added(string kind, long id) => changes.Any(c => c.Kind == kind && c.Id == id && c.Before is null);
        return PlanUndo.IsBuiltUpon(context, changes)
            || team.Goals.Items.Any(g => !Added("goal", g.Id.Value)
                && (Added("metric", g.Metric.Value) || (g.Strategy is { } strategy && Added("strategy", strategy.Value))))
            || team.Pauses.Items.Any(p => p.Goal is { } goal && Added("goal", goal.Value) && !Added("teampause", p.Id.Value))
            || (changes.Any(c => c is { Kind: "goal" or "strategy", Before: null }) && context.Session.Members(team.Id).Any(m =>
                m.Commitments.Items.Any(c => !Added("commitment", c.Id.Value)
                    && ((c.Goal is { } goal && Added("goal", goal.Value)) || (c.Strategy is { } served && Added("strategy", served.Value))))))
            || changes.Any(c => c is { Kind: "metric", Before: null } && context.Reader
                .Measurements(team.Id, new MetricId(c.Id), LocalDate.MinIsoValue).Any(m => !Added("measurement", m.Id.Value)));
    }

    /// <param name="context">Who takes back.</param>
    /// <param name="entry">What.</param>
    /// <param name="present">The goal as it is.</param>
    /// <param name="before">As it was before the change; null where the change added it.</param>
    /// <param name="after">As the change left it.</param>
    private static UserError ChangedSince(CommandContext context, UndoEntry entry, Goal present, Goal? before, Goal after)
    {
        var by = context.Reader.Ledger(context.Team.Id, new LedgerQuery(Subject: present.Id.Value, KindPrefix: "goal."))
            .FirstOrDefault(row => row.Subject == present.Id.Value && row.Actor is { } actor && actor != context.Member.Id)?.Actor;
        var command = present.IsOpen && before is null ? $"goal close {GoalCommandTexts.Reference(present)}"
            : present.IsOpen && BackTo(before!, after) is { Length: > 0 } words ? $"goal edit {GoalCommandTexts.Reference(present)}{words}"
            : $"goal show {GoalCommandTexts.Reference(present)}";
        var why = UndoTexts.ChangedSince(
            entry.Command, entry.At, GoalCommandTexts.Name(present), by is { } who ? context.Team.NameOf(who) : null, command);
        return new UserError(Reply.Of(new Block.Text(why)).With(CommandButton.Of(command, command)));
    }

    /// <summary>Whether two records of a goal agree in what people decide; the coach itself counts and notes on them, too.</summary>
    private static bool AgreedOn(Goal one, Goal other) =>
        (one.Title, one.Owner, one.Strategy, one.Metric, one.Target, one.Due, one.ClosedAt)
            == (other.Title, other.Owner, other.Strategy, other.Metric, other.Target, other.Due, other.ClosedAt)
        && one.Milestones.SequenceEqual(other.Milestones);

    /// <summary>What sets back by hand what the change had set, and leaves alone what came after it.</summary>
    private static string BackTo(Goal before, Goal after) =>
        (before.Target != after.Target ? $" to {before.Target.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)}" : "")
        + (before.Due != after.Due ? $" by {before.Due.Iso()}" : "")
        + (before.Title != after.Title ? $" --title {before.Title}" : "");
}
