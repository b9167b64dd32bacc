using System.Globalization;
using CoachBot.Domain.Engagement;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Storage.Verify;

/// <summary>
/// A member's record, worked out anew from the ledger alone: row after row, in the plainest way, from all that went before. It calls none of
/// the rules that wrote the figures, so that a mistake in them is found and not repeated.
/// </summary>
internal sealed partial class MemberReplay
{
    private const int FirstReserves = 2;
    private const int MostReserves = 3;
    private const int KeptForOne = 6;
    private const int MostSpent = 2;
    private const int SpendingDays = 28;
    private const int QuietAt = 5;

    /// <summary>For each sixth kept, whether it earned a reserve.</summary>
    private readonly Stack<bool> _earned = new();

    /// <exception cref="StoreException">A row does not follow from those before it.</exception>
    public MemberReplay(IEnumerable<LedgerFact> facts) => LedgerFact.Replay(facts, Apply);

    public Dictionary<long, ReplayedOccasion> Occasions { get; } = [];

    public Dictionary<long, ReplayedCheckIn> CheckIns { get; } = [];

    public Dictionary<long, ReplayedCommitment> Commitments { get; } = [];

    public long Held { get; private set; } = FirstReserves;

    public long Kept { get; private set; }

    public long FoldedTo { get; private set; } = Instant.MinValue.ToUnixTimeMilliseconds();

    /// <summary>The streak over all that is folded: by close, then reminder, then the commitment's number, then slot.</summary>
    public long FoldedStreak => StreakOf(InOrder().Where(o => o.Close <= FoldedTo));

    /// <summary>The sum of the credits that point to an occasion.</summary>
    public long MinutesOf(long occasion) => CheckIns.Values.SelectMany(c => c.Credits).Where(c => c.Occasion == occasion).Sum(c => c.Minutes);

    /// <summary>s ← m·s + (1 − m)·credit over a commitment's folded occasions that count; m = 0.5^(1 ÷ (13·√f)).</summary>
    public double FoldedScore(long commitment)
    {
        double score = 0;
        foreach (var occasion in InOrder().Where(o => o.Commitment == commitment && o.Close <= FoldedTo && (o.IsGood || o.IsMiss)))
        {
            var m = Math.Pow(0.5, 1 / (13 * Math.Sqrt(occasion.PerDay)));
            var credit = occasion.IsGood ? 1 : (double)MinutesOf(occasion.Id) / occasion.Planned;
            score = (m * score) + ((1 - m) * credit);
        }
        return score;
    }

    private static long StreakOf(IEnumerable<ReplayedOccasion> inOrder)
    {
        long streak = 0;
        foreach (var occasion in inOrder)
            streak = occasion.State == OccasionState.Missed ? 0 : occasion.IsGood ? streak + 1 : streak;
        return streak;
    }

    private IEnumerable<ReplayedOccasion> InOrder() => Occasions.Values.OrderBy(o => o.Close).ThenBy(o => o.Reminder)
        .ThenBy(o => Commitments.TryGetValue(o.Commitment, out var commitment) ? commitment.Number : 0).ThenBy(o => o.Slot);

    private bool IsHalfDone(ReplayedOccasion occasion) => MinutesOf(occasion.Id) * 2 >= occasion.Planned;

    /// <summary>Of each six kept the last earns a reserve, lost when three are held.</summary>
    private void CountKept()
    {
        Kept++;
        if (Kept % KeptForOne != 0)
            return;
        _earned.Push(Held < MostReserves);
        if (_earned.Peek())
            Held++;
    }

    /// <summary>What the count had earned goes again, where it is still held; what was lost can't be taken.</summary>
    private void UncountKept()
    {
        if (Kept % KeptForOne == 0 && _earned.TryPop(out var wasEarned) && wasEarned && Held > 0)
            Held--;
        Kept--;
    }

    /// <summary>An occasion stops being what it was: a kept one is no longer counted, a spent reserve comes back.</summary>
    private void Leave(ReplayedOccasion occasion)
    {
        if (occasion.State == OccasionState.Kept)
            UncountKept();
        if (occasion.State == OccasionState.Reserve && Held < MostReserves)
            Held++;
        occasion.ReserveSpentOn = null;
    }

    /// <summary>A make-up window ended: a reserve is spent if one is held, the 28 days allow it and there was a streak.</summary>
    private void EndMakeUp(ReplayedOccasion occasion, string on)
    {
        var today = LocalDatePattern.Iso.Parse(on).Value;
        var spent = Occasions.Values.Count(o => o.State == OccasionState.Reserve && o.ReserveSpentOn is { } day
            && Period.DaysBetween(LocalDatePattern.Iso.Parse(day).Value, today) is >= 0 and < SpendingDays);
        occasion.MakeUpOver = true;
        if (Held == 0 || spent >= MostSpent || StreakOf(InOrder().TakeWhile(o => o != occasion)) == 0)
            return;
        Held--;
        occasion.State = OccasionState.Reserve;
        occasion.ReserveSpentOn = on;
    }

    /// <summary>Misses in a row by now: a week's slots that close together are one.</summary>
    private int Misses(long commitment) => Occasions.Values
        .Where(o => o.Commitment == commitment && o.IsMiss && !(o.Close <= Commitments[commitment].LadderResetAt))
        .Select(o => o.Close).Distinct().Count();

    /// <summary>The ladder counts from the last that is still kept or made up, as far as the book reaches, or from a later waking.</summary>
    private void CountAnew(long id)
    {
        var commitment = Commitments[id];
        commitment.LadderResetAt = Occasions.Values
            .Where(o => o.Commitment == id && o.IsGood && o.Close > FoldedTo).Select(o => o.SettledAt).Append(commitment.WokenAt).Max();
    }

    private static double Real(string? text) => double.Parse(text ?? "0", CultureInfo.InvariantCulture);
}
