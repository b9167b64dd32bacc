using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>How many occasions of each kind lie in a span of dates.</summary>
public sealed record Counts(int Kept, int MadeUp, int Reserve, int Missed, int Excused)
{
    public int Good => Kept + MadeUp;

    public int Due => Kept + MadeUp + Reserve + Missed;

    /// <summary>(kept + made up) ÷ (kept + made up + reserve + missed), 0 to 1; null where nothing was due yet.</summary>
    public double? Consistency => Due == 0 ? null : (double)Good / Due;

    public static Counts Of(IEnumerable<Occasion> occasions)
    {
        int kept = 0, madeUp = 0, reserve = 0, missed = 0, excused = 0;
        foreach (var occasion in occasions)
        {
            switch (occasion.State)
            {
                case OccasionState.Kept: kept++; break;
                case OccasionState.MadeUp: madeUp++; break;
                case OccasionState.Reserve: reserve++; break;
                case OccasionState.Missed: missed++; break;
                case OccasionState.Excused: excused++; break;
            }
        }

        return new Counts(kept, madeUp, reserve, missed, excused);
    }

    public static Counts operator +(Counts a, Counts b) =>
        new(a.Kept + b.Kept, a.MadeUp + b.MadeUp, a.Reserve + b.Reserve, a.Missed + b.Missed, a.Excused + b.Excused);

    public static Counts Add(Counts left, Counts right) => left + right;
}

/// <summary>The figures of a member's record: consistency, streak, rhythm.</summary>
public static class Figures
{
    public const int FourWeeks = 28;
    public const int TwelveWeeks = 84;

    /// <summary>
    /// The rhythm score's half-life in occasions of a daily commitment; m = 0.5^(1 ÷ (13·√f)), f = occasions a day.
    /// The formula follows the habit score of Loop Habit Tracker, stepped per due occasion.
    /// </summary>
    private const double HalfLife = 13;

    /// <summary>The occasions of the last <paramref name="days"/> dates, today included.</summary>
    public static Counts CountsOf(this MemberBook book, Instant now, int days)
    {
        var today = book.Today(now);
        var first = today.PlusDays(1 - days);
        return Counts.Of(book.Occasions.Items.Where(o => o.Date >= first && o.Date <= today));
    }

    /// <summary>
    /// Kept and made-up occasions since the last missed one, in order of their closes. A reserve neither breaks nor extends it.
    /// </summary>
    public static int Streak(this MemberBook book)
    {
        var inOrder = book.InOrder();
        return StreakUpTo(book, inOrder, inOrder.Count);
    }

    public static bool HasStreakBefore(this MemberBook book, Occasion occasion)
    {
        var inOrder = book.InOrder();
        for (var i = inOrder.Count - 1; i >= 0; i--)
        {
            if (inOrder[i].Id == occasion.Id)
            {
                return StreakUpTo(book, inOrder, i) > 0;
            }
        }

        return false;
    }

    /// <summary>
    /// s ← m·s + (1 − m)·credit at each occasion that is not excused; 0 to 100. Three a week, all kept: 22 after 1 week, 77
    /// after 6, 95 after 12.
    /// </summary>
    public static double Rhythm(this MemberBook book, Commitment commitment) =>
        100 * book.InOrder().Where(o => o.Commitment == commitment.Id && o.Counts && o.Close > book.Standing.FoldedTo)
            .Aggregate(commitment.FoldedScore, (score, o) => RhythmStep(score, o));

    public static double RhythmStep(double score, Occasion occasion)
    {
        var m = Math.Pow(0.5, 1 / (HalfLife * Math.Sqrt(occasion.PerDay)));
        return (m * score) + ((1 - m) * occasion.Credit);
    }

    /// <summary>The mean of the live commitments' scores, weighted by planned minutes a week; null where there is none.</summary>
    public static double? Rhythm(this MemberBook book)
    {
        double weights = 0, sum = 0;
        foreach (var commitment in book.Commitments.Items.Where(c => c.IsLive))
        {
            weights += commitment.MinutesAWeek;
            sum += commitment.MinutesAWeek * book.Rhythm(commitment);
        }

        return weights > 0 ? sum / weights : null;
    }

    private static int StreakUpTo(MemberBook book, IReadOnlyList<Occasion> inOrder, int end)
    {
        var streak = 0;
        for (var i = end - 1; i >= 0 && inOrder[i].Close > book.Standing.FoldedTo; i--)
        {
            switch (inOrder[i].State)
            {
                case OccasionState.Missed:
                    return streak;
                case OccasionState.Kept or OccasionState.MadeUp:
                    streak++;
                    break;
            }
        }

        return streak + book.Standing.FoldedStreak;
    }
}
