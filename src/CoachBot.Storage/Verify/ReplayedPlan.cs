using CoachBot.Domain.Training;

namespace CoachBot.Storage.Verify;

/// <summary>A plan as the ledger tells it: how each week ended is decided anew from what was planned and done.</summary>
internal sealed class ReplayedPlan
{
    private const int Enough = 60;
    private const int Least = 10;
    private readonly HashSet<long> _easy;
    private readonly long _weeks;
    private readonly bool _isLaunch;
    private string _monday;
    private bool _wasPoor;

    public ReplayedPlan(LedgerFact begun)
    {
        _easy = [.. (begun.Text("easy") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
        _weeks = begun.Number("weeks") ?? 0;
        _isLaunch = begun.Text("kind") == nameof(PlanKind.Launch);
        _monday = begun.Text("monday") ?? "";
        Minutes = begun.Number("minutes") ?? 0;
    }

    public long Minutes { get; set; }

    public long Step { get; private set; }

    public long? Ended { get; set; }

    /// <summary>The Monday of the week that it is at.</summary>
    public string Monday => _monday;

    public SortedDictionary<string, (long Step, long Planned, long Done, WeekOutcome Outcome)> Past { get; } = [];

    public void EndWeek(LedgerFact fact)
    {
        var (planned, done) = (fact.Number("planned") ?? 0, fact.Number("done") ?? 0);
        var isEnough = done * 100 >= planned * Enough;
        var outcome = _isLaunch ? isEnough ? WeekOutcome.Kept : WeekOutcome.Passed
            : planned == 0 ? WeekOutcome.Rest
            : isEnough ? WeekOutcome.Kept
            : _wasPoor ? WeekOutcome.StepBack
            : WeekOutcome.Repeat;
        Past[fact.Date!] = (Step, planned, done, outcome);
        _wasPoor = outcome == WeekOutcome.Repeat || (_wasPoor && outcome == WeekOutcome.Rest);
        _monday = DateOnly.ParseExact(fact.Date!, "yyyy-MM-dd", null).AddDays(7).ToString("yyyy-MM-dd", null);
        if (outcome is WeekOutcome.Kept or WeekOutcome.Passed)
        {
            Ended = Step == _weeks - 1 ? fact.At : null;
            Step = Math.Min(Step + 1, _weeks - 1);
        }
        else if (outcome == WeekOutcome.StepBack && Step == 0)
        {
            Minutes = Math.Max(Math.Min(Least, Minutes), Minutes * 4 / 5);
        }
        else if (outcome == WeekOutcome.StepBack)
        {
            do
                Step--;
            while (_easy.Contains(Step));
        }
    }
}
