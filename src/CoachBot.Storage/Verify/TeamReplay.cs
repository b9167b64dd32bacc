namespace CoachBot.Storage.Verify;

/// <summary>A team's metrics and goals, worked out anew from the ledger alone.</summary>
internal sealed class TeamReplay
{
    private readonly IReadOnlySet<long> _totals;
    private readonly SortedDictionary<long, Record> _records = [];
    private readonly SortedDictionary<long, ReplayedGoal> _goals = [];
    private readonly SortedDictionary<long, ReplayedPlan> _plans = [];

    /// <param name="facts">The team's rows, oldest first.</param>
    /// <param name="totals">Metrics that are cumulative; the others are levels.</param>
    /// <exception cref="StoreException">A row does not follow from those before it.</exception>
    public TeamReplay(IEnumerable<LedgerFact> facts, IReadOnlySet<long> totals)
    {
        _totals = totals;
        LedgerFact.Replay(facts, Apply);
    }

    public IReadOnlyDictionary<long, ReplayedGoal> Goals => _goals;

    public IReadOnlyDictionary<long, ReplayedPlan> Plans => _plans;

    /// <summary>What a metric stands at: amounts are added, totals and readings set, oldest first. Null before the first.</summary>
    public decimal? ValueOf(long metric) => ValuesOf(metric).Select(r => (decimal?)r.Value).LastOrDefault();

    /// <summary>What a metric stood at after each of its measurements that was not taken back.</summary>
    public IEnumerable<(long Measurement, decimal Amount, bool IsAdded, decimal Value)> ValuesOf(long metric)
    {
        decimal? value = null;
        foreach (var (id, record) in _records.Where(r => r.Value.Metric == metric))
        {
            value = record.IsAdded ? (value ?? FirstOf(metric)) + record.Amount : record.Amount;
            yield return (id, record.Amount, record.IsAdded, value.Value);
        }
    }

    /// <summary>A total begins at 0, a level where the first goal on it began.</summary>
    private decimal FirstOf(long metric) => _totals.Contains(metric) ? 0 : _goals.Values.FirstOrDefault(g => g.Metric == metric)?.Baseline ?? 0;

    private void Apply(LedgerFact fact)
    {
        switch (fact.Kind)
        {
            case "metric.recorded":
                _records[fact.Subject] = new Record(fact.Parent, fact.Number("added") == 1, fact.Amount("amount") ?? 0);
                break;
            case "undone" when fact.Text("kind") == "measurement":
                _records.Remove(fact.Subject);
                break;
            case "goal.added":
                _goals[fact.Subject] = Read(fact, atDue: null);
                break;
            case "goal.restored":
                _goals[fact.Subject] = Read(fact, fact.Amount("atDue"));
                break;
            case "goal.removed":
                _goals.Remove(fact.Subject);
                break;
            case "goal.edited" when _goals[fact.Subject] is var before:
                // A goal with another due date is not over any more.
                _goals[fact.Subject] = Read(fact, fact.Text("due") == before.Due ? before.ValueAtDue : null);
                break;
            case "goal.due" when _goals[fact.Subject] is var ended:
                _goals[fact.Subject] = ended with { ValueAtDue = ValueOf(ended.Metric) ?? ended.Baseline };
                break;
            default:
                ApplyToPlan(fact);
                break;
        }
    }

    private void ApplyToPlan(LedgerFact fact)
    {
        switch (fact.Kind)
        {
            case "plan.begun":
                _plans[fact.Subject] = new ReplayedPlan(fact);
                break;
            case "plan.week":
                _plans[fact.Subject].EndWeek(fact);
                break;
            case "plan.stopped":
                _plans[fact.Subject].Ended = fact.At;
                break;
            case "plan.restored" when fact.Text("state") == "proposed":
                _plans.Remove(fact.Subject);
                break;
            case "plan.adjusted" or "plan.restored" when _plans[fact.Subject] is var plan:
                plan.Minutes = fact.Number("minutes") ?? 0;
                plan.Ended = fact.Text("state") == "live" ? null : plan.Ended;
                break;
        }
    }

    private static ReplayedGoal Read(LedgerFact fact, decimal? atDue) =>
        new(fact.Parent, fact.Amount("baseline") ?? 0, fact.Text("due"), atDue);

    private sealed record Record(long Metric, bool IsAdded, decimal Amount);
}

/// <summary>A goal as the ledger tells it.</summary>
internal sealed record ReplayedGoal(long Metric, decimal Baseline, string? Due, decimal? ValueAtDue);
