using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What lies so far back that no rule can change it any more is folded into the figures that are carried along.</summary>
public static class Folding
{
    /// <summary>Days that a book holds.</summary>
    private const int WindowDays = 91;

    public static void FoldOld(this MemberBook book, Instant now)
    {
        var until = book.Clock.StartOf(book.Today(now).PlusDays(-WindowDays));
        // What changed since the book was opened stays in it until it is saved: it must not be folded twice.
        var old = book.InOrder().Where(o => o.Close > book.Standing.FoldedTo && o.Close <= until).ToList();
        if (old.Count == 0)
        {
            return;
        }

        foreach (var byCommitment in old.GroupBy(o => o.Commitment).ToList())
        {
            var commitment = book.Commitments.Get(byCommitment.Key);
            book.Commitments.Put(commitment with
            {
                FoldedScore = byCommitment.Where(o => o.Counts).Aggregate(commitment.FoldedScore, Figures.RhythmStep),
                FoldedMisses = book.MissesFolded(commitment, byCommitment, until),
            });
        }

        book.Standing = book.Standing with { FoldedTo = until, FoldedStreak = old.Aggregate(book.Standing.FoldedStreak, StreakStep) };
        book.Note("standing.folded", now, book.Id.Value, rule: "fold",
            figures: LedgerEntry.Of(("to", until), ("streak", book.Standing.FoldedStreak)));
        book.Occasions.Release(o => o.Close <= until);
    }

    private static int StreakStep(int streak, Occasion occasion) => occasion.State switch
    {
        OccasionState.Missed => 0,
        OccasionState.Kept or OccasionState.MadeUp => streak + 1,
        _ => streak,
    };
}
