using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Books;

/// <summary>Writes what has changed in a book since it was opened or last saved.</summary>
internal static class BookSaver
{
    /// <param name="to">Where the statements go.</param>
    /// <param name="saved">The book as the store holds it.</param>
    /// <param name="book">The book as it is now; afterwards none of its records counts as changed.</param>
    /// <param name="stamp">The stamp that it gets where something has changed.</param>
    /// <param name="wakeUp">Where the member's wake-up moves to; null where it stays.</param>
    /// <returns>Whether something has changed in the book.</returns>
    public static bool Save(IStatements to, MemberBook saved, MemberBook book, long stamp, Moved? wakeUp)
    {
        var at = (To: to, book.Member.Team, Member: book.Id);
        var changed =
            Put(at, book.Commitments, static (at, old, it) => CommitmentRows.Save(at.To, at.Team, at.Member, old, it),
                static (at, it) => CommitmentRows.Delete(at.To, at.Team, at.Member, it))
            | Put(at, book.Occasions, static (at, old, it) => OccasionRows.Save(at.To, at.Team, at.Member, old, it),
                static (at, it) => OccasionRows.Delete(at.To, at.Team, at.Member, it))
            | Put(at, book.CheckIns, static (at, old, it) => CheckInRows.Save(at.To, at.Team, at.Member, old, it),
                static (at, it) => CheckInRows.Delete(at.To, at.Team, at.Member, it))
            | Put(at, book.Aways, static (at, _, it) => AbsenceRows.Save(at.To, at.Team, at.Member, it),
                static (at, it) => AbsenceRows.Delete(at.To, at.Team, it))
            | Put(at, book.OwnPauses, static (at, _, it) => AbsenceRows.Save(at.To, at.Team, at.Member, it),
                static (at, it) => AbsenceRows.Delete(at.To, at.Team, it))
            | Put(at, book.Skips, static (at, _, it) => AbsenceRows.Save(at.To, at.Team, at.Member, it),
                static (at, it) => AbsenceRows.Delete(at.To, at.Team, it))
            | Put(at, book.Nags, static (at, _, it) => NagRows.Save(at.To, at.Team, at.Member, it),
                static (at, it) => NagRows.Delete(at.To, at.Team, it))
            | Put(at, book.Asks, static (at, _, it) => NagRows.Save(at.To, at.Team, at.Member, it),
                static (at, it) => NagRows.Delete(at.To, at.Team, it));
        if (book.Member != saved.Member)
        {
            MemberRows.Update(to, book, stamp);
            SaveWakeUp(to, book, wakeUp);
            return true;
        }
        changed |= book.Standing != saved.Standing
            || (book.NextCommitmentNumber, book.NextCheckInNumber) != (saved.NextCommitmentNumber, saved.NextCheckInNumber);
        if (changed)
            MemberRows.SaveProgress(to, book, stamp, wakeUp);
        else
            SaveWakeUp(to, book, wakeUp);
        return changed;
    }

    /// <summary>The same for a team's book.</summary>
    public static bool Save(IStatements to, TeamBook saved, TeamBook book, long stamp)
    {
        var at = (To: to, Team: book.Id);
        var changed =
            Put(at, book.Channels, static (at, _, it) => TeamRows.Save(at.To, at.Team, it),
                static (at, it) => TeamRows.Delete(at.To, at.Team, it))
            | Put(at, book.Strategies, static (at, _, it) => MetricRows.Save(at.To, at.Team, it),
                static (at, it) => MetricRows.Delete(at.To, at.Team, it))
            | Put(at, book.Metrics, static (at, _, it) => MetricRows.Save(at.To, at.Team, it),
                static (at, it) => MetricRows.Delete(at.To, at.Team, it))
            | Put(at, book.Goals, static (at, _, it) => GoalRows.Save(at.To, at.Team, it),
                static (at, it) => GoalRows.Delete(at.To, at.Team, it))
            | Put(at, book.Pauses, static (at, _, it) => AbsenceRows.Save(at.To, at.Team, member: null, it),
                static (at, it) => AbsenceRows.Delete(at.To, at.Team, it))
            | Put(at, book.Plans, static (at, old, it) => PlanRows.Save(at.To, at.Team, old, it),
                static (at, it) => PlanRows.Delete(at.To, at.Team, it))
            | Put(at, book.Holidays, static (at, _, it) => TeamRows.Save(at.To, at.Team, it),
                static (at, it) => TeamRows.Delete(at.To, at.Team, it))
            | Put(at, book.Expectations, static (at, _, it) => ExpectationRows.Save(at.To, at.Team, it), NeverGone)
            | Put(at, book.Covers, static (at, _, it) => ExpectationRows.Save(at.To, at.Team, it), NeverGone)
            | Put(at, book.Holes, static (at, _, it) => ExpectationRows.Save(at.To, at.Team, it),
                static (at, it) => ExpectationRows.Delete(at.To, at.Team, it));
        // These stand in no book, so they change no stamp.
        Put(at, book.Measurements, static (at, _, it) => MetricRows.Save(at.To, at.Team, it),
            static (at, it) => MetricRows.Delete(at.To, at.Team, it));
        Put(at, book.Imports, static (at, _, it) => ImportRows.Save(at.To, at.Team, it),
            static (at, it) => ImportRows.Delete(at.To, at.Team, it));
        Put(at, book.Ideas, static (at, _, it) => ReviewRows.Save(at.To, at.Team, it),
            static (at, it) => ReviewRows.Delete(at.To, at.Team, it));
        Put(at, book.Kudos, static (at, _, it) => ReviewRows.Save(at.To, at.Team, it),
            static (at, it) => ReviewRows.Delete(at.To, at.Team, it));
        Put(at, book.ReviewAnswers, static (at, _, it) => ReviewRows.Save(at.To, at.Team, it),
            static (at, it) => ReviewRows.Delete(at.To, at.Team, it));
        Put(at, book.Assessments, static (at, old, it) => AssessmentRows.Save(at.To, at.Team, old, it), NeverGone);
        Put(at, book.PlanAnswers, static (at, _, it) => PlanRows.Save(at.To, at.Team, it), NeverGone);
        Put(at, book.CustomerVoices, static (at, _, it) => AssessmentRows.Save(at.To, at.Team, it), NeverGone);
        Put(at, book.Spends, static (at, _, it) => SpendRows.Save(at.To, at.Team, it),
            static (at, it) => SpendRows.Delete(at.To, at.Team, it));
        CountNumbers(book);
        if (book.Team != saved.Team
            || (book.NextGoalNumber, book.NextStrategyNumber) != (saved.NextGoalNumber, saved.NextStrategyNumber))
        {
            TeamRows.Update(to, book, stamp);
            return true;
        }
        if (changed)
            to.Execute(TeamSql.SetStamp, book.Id.Value, stamp);
        return changed;
    }

    private static void SaveWakeUp(IStatements to, MemberBook book, Moved? wakeUp)
    {
        if (wakeUp is { } moved)
            MemberRows.SaveWakeUp(to, book.Member.Team, book.Id, moved.To);
    }

    private static void NeverGone<TAt, T>(TAt at, T record) =>
        throw new InvalidOperationException($"A {typeof(T).Name} is never taken out of its shelf.");

    // Goals that were closed long ago are in no book any more: the next number must not depend on them.
    private static void CountNumbers(TeamBook book)
    {
        foreach (var goal in book.Goals.Items)
            book.NextGoalNumber = Math.Max(book.NextGoalNumber, goal.Number + 1);
        foreach (var strategy in book.Strategies.Items)
            book.NextStrategyNumber = Math.Max(book.NextStrategyNumber, strategy.Number + 1);
    }

    // The functions take what they need as an argument, so that nothing is made for a shelf on which nothing has changed.
    private static bool Put<TAt, TKey, T>(TAt at, Shelf<TKey, T> shelf, Action<TAt, T?, T> save, Action<TAt, T> delete)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        if (!shelf.IsChanged)
            return false;
        foreach (var (key, before) in shelf.Before)
        {
            if (shelf.Find(key) is { } item)
                save(at, before, item);
            else if (before is not null)
                delete(at, before);
        }
        shelf.Load(shelf.Items);
        return true;
    }
}
