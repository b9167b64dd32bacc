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
        var (team, member) = (book.Member.Team, book.Id);
        var changed =
            Put(book.Commitments, (_, it) => CommitmentRows.Save(to, team, member, it), it => CommitmentRows.Delete(to, team, member, it))
            | Put(book.Occasions, (old, it) => OccasionRows.Save(to, team, member, old, it), it => OccasionRows.Delete(to, team, member, it))
            | Put(book.CheckIns, (old, it) => CheckInRows.Save(to, team, member, old, it), it => CheckInRows.Delete(to, team, member, it))
            | Put(book.Aways, (_, it) => AbsenceRows.Save(to, team, member, it), it => AbsenceRows.Delete(to, team, it))
            | Put(book.OwnPauses, (_, it) => AbsenceRows.Save(to, team, member, it), it => AbsenceRows.Delete(to, team, it))
            | Put(book.Skips, (_, it) => AbsenceRows.Save(to, team, member, it), it => AbsenceRows.Delete(to, team, it))
            | Put(book.Nags, (_, it) => NagRows.Save(to, team, member, it), it => NagRows.Delete(to, team, it))
            | Put(book.Asks, (_, it) => NagRows.Save(to, team, member, it), it => NagRows.Delete(to, team, it));
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
        var team = book.Id;
        var changed =
            Put(book.Channels, (_, it) => TeamRows.Save(to, team, it), it => TeamRows.Delete(to, team, it))
            | Put(book.Strategies, (_, it) => MetricRows.Save(to, team, it), it => MetricRows.Delete(to, team, it))
            | Put(book.Metrics, (_, it) => MetricRows.Save(to, team, it), it => MetricRows.Delete(to, team, it))
            | Put(book.Goals, (_, it) => GoalRows.Save(to, team, it), it => GoalRows.Delete(to, team, it))
            | Put(book.Pauses, (_, it) => AbsenceRows.Save(to, team, member: null, it), it => AbsenceRows.Delete(to, team, it))
            | Put(book.Plans, (before, it) => PlanRows.Save(to, team, before, it), it => PlanRows.Delete(to, team, it))
            | Put(book.Holidays, (_, it) => TeamRows.Save(to, team, it), it => TeamRows.Delete(to, team, it))
            | Put(book.Expectations, (_, it) => ExpectationRows.Save(to, team, it), NeverGone)
            | Put(book.Covers, (_, it) => ExpectationRows.Save(to, team, it), NeverGone)
            | Put(book.Holes, (_, it) => ExpectationRows.Save(to, team, it), it => ExpectationRows.Delete(to, team, it));
        // These stand in no book, so they change no stamp.
        Put(book.Measurements, (_, it) => MetricRows.Save(to, team, it), it => MetricRows.Delete(to, team, it));
        Put(book.Imports, (_, it) => ImportRows.Save(to, team, it), it => ImportRows.Delete(to, team, it));
        Put(book.Ideas, (_, it) => ReviewRows.Save(to, team, it), it => ReviewRows.Delete(to, team, it));
        Put(book.Kudos, (_, it) => ReviewRows.Save(to, team, it), it => ReviewRows.Delete(to, team, it));
        Put(book.ReviewAnswers, (_, it) => ReviewRows.Save(to, team, it), it => ReviewRows.Delete(to, team, it));
        Put(book.Assessments, (before, it) => AssessmentRows.Save(to, team, before, it), NeverGone);
        Put(book.PlanAnswers, (_, it) => PlanRows.Save(to, team, it), NeverGone);
        Put(book.CustomerVoices, (_, it) => AssessmentRows.Save(to, team, it), NeverGone);
        Put(book.Spends, (_, it) => SpendRows.Save(to, team, it), it => SpendRows.Delete(to, team, it));
        CountNumbers(book);
        if (book.Team != saved.Team
            || (book.NextGoalNumber, book.NextStrategyNumber) != (saved.NextGoalNumber, saved.NextStrategyNumber))
        {
            TeamRows.Update(to, book, stamp);
            return true;
        }
        if (changed)
            to.Execute(TeamSql.SetStamp, team.Value, stamp);
        return changed;
    }

    private static void SaveWakeUp(IStatements to, MemberBook book, Moved? wakeUp)
    {
        if (wakeUp is { } moved)
            MemberRows.SaveWakeUp(to, book.Member.Team, book.Id, moved.To);
    }

    private static void NeverGone<T>(T record) => throw new InvalidOperationException($"A {typeof(T).Name} is never taken out of its shelf.");

    // Goals that were closed long ago are in no book any more: the next number must not depend on them.
    private static void CountNumbers(TeamBook book)
    {
        foreach (var goal in book.Goals.Items)
            book.NextGoalNumber = Math.Max(book.NextGoalNumber, goal.Number + 1);
        foreach (var strategy in book.Strategies.Items)
            book.NextStrategyNumber = Math.Max(book.NextStrategyNumber, strategy.Number + 1);
    }

    private static bool Put<TKey, T>(Shelf<TKey, T> shelf, Action<T?, T> save, Action<T> delete)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        if (!shelf.IsChanged)
            return false;
        foreach (var (key, before) in shelf.Before)
        {
            if (shelf.Find(key) is { } item)
                save(before, item);
            else if (before is not null)
                delete(before);
        }
        shelf.Load(shelf.Items);
        return true;
    }
}
