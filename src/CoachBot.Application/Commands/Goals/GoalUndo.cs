using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Takes changes of goals and of what they count back.</summary>
internal static class GoalUndo
{
    /// <summary>Books hold new measurements only: those to be taken back are fetched first.</summary>
    public static void Load(CommandContext context, IReadOnlyList<UndoChange> changes)
    {
        if (changes.Any(c => c.Kind == "measurement"))
        {
            context.Team.Measurements.Load(changes.Where(c => c.Kind == "metric")
                .SelectMany(c => context.Reader.Measurements(context.Team.Id, new MetricId(c.Id), LocalDate.MinIsoValue)));
        }
    }

    /// <summary>What metrics stand at without the measurements that were taken back.</summary>
    public static void Recount(CommandContext context, IReadOnlyList<UndoChange> changes)
    {
        foreach (var recorded in changes.Where(c => c.Kind == "metric" && changes.Any(m => m.Kind == "measurement")))
        {
            context.Team.Recount(new MetricId(recorded.Id));
        }
    }

    /// <summary>
    /// A metric as it was, but for the question that was asked meanwhile, or that needed no asking on a Friday gone by: it is not asked now.
    /// </summary>
    public static void TakeBack(CommandContext context, MetricId id, Metric? before)
    {
        var metrics = context.Team.Metrics;
        var asked = metrics.Find(id)?.AskFrom ?? before?.AskFrom;
        metrics.PutBack(id, before is null ? null : before with { AskFrom = asked > context.Today ? asked : context.Today });
    }

    /// <summary>
    /// A goal as it was; the owner from before hears that it is theirs again. Forecasts that were made meanwhile stay made.
    /// </summary>
    public static void TakeBack(CommandContext context, GoalId id, Goal? before)
    {
        var (goals, ledger, now) = (context.Team.Goals, context.Team.Ledger, context.Now);
        var present = goals.Find(id);
        if (before is null)
        {
            goals.Remove(id);
            ledger.Add(new LedgerEntry("goal.removed", now, id.Value, Rule: "undo"));
            return;
        }

        if (present is not null && present.Owner != before.Owner)
        {
            var line = HandTexts.GaveBack(before, context.Member.Member.Name);
            context.Tell(before.Owner, $"given-back:{id.Value}", Reply.Of(new Block.Text(line)));
        }

        goals.Put(before with { ForecastOn = present?.ForecastOn ?? before.ForecastOn });
        ledger.Add(new LedgerEntry("goal.restored", now, id.Value, before.Metric.Value, context.Today, "undo",
            LedgerEntry.Of(
                ("number", before.Number), ("baseline", before.Baseline), ("target", before.Target), ("due", before.Due),
                ("atDue", before.ValueAtDue))));
    }
}
