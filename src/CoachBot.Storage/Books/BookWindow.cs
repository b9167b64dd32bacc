using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Storage.Books;

/// <summary>How far back a book reaches. All of it is a lower bound: a book may hold more.</summary>
internal readonly struct BookWindow(Instant now)
{
    private const int CheckInDays = 100;
    private const int QuotaWeekDays = 7;
    private const int AwayDays = 7 * 14;
    private const int SkipDays = 7 * 3;
    private const int NagDays = 14;
    private const int SilenceDays = 14;
    private const int HoleDays = 7;
    private const int ClosedGoalDays = 366;

    public LocalDate Today => now.InUtc().Date;

    public LocalDate AwaysFrom => Today.PlusDays(-AwayDays - 1);

    public LocalDate SkipsFrom => Today.PlusDays(-SkipDays - 1);

    public Instant NagsAfter => now - Duration.FromDays(NagDays + 1);

    public Instant SilencesAfter => now - Duration.FromDays(SilenceDays);

    public Instant HolesAfter => now - Duration.FromDays(HoleDays);

    public Instant GoalsClosedAfter => now - Duration.FromDays(ClosedGoalDays);

    /// <summary>
    /// Check-ins of the last 100 days, and all that gave to an occasion of the book: those have its date, or one of the same quota week.
    /// </summary>
    public LocalDate CheckInsFrom(IReadOnlyList<Occasion> occasions)
    {
        var from = Today.PlusDays(-CheckInDays - 1 + QuotaWeekDays);
        foreach (var occasion in occasions)
            from = LocalDate.Min(from, occasion.Date);
        return from.PlusDays(-QuotaWeekDays);
    }

    /// <summary>Takes out of a book what has grown too old for it.</summary>
    public void Trim(MemberBook book)
    {
        var foldedTo = book.Standing.FoldedTo;
        Release(book.Occasions, occasion => occasion.Close <= foldedTo);
        var checkInsFrom = CheckInsFrom(book.Occasions.Items);
        Release(book.CheckIns, checkIn => checkIn.Date < checkInsFrom);
        var nagsAfter = NagsAfter;
        Release(book.Nags, nag => nag.At <= nagsAfter);
        Release(book.Asks, ask => ask.At <= nagsAfter && ask.Message is not (MessageState.Pending or MessageState.Held));
        var skipsFrom = SkipsFrom;
        Release(book.Skips, skip => skip.Date < skipsFrom);
    }

    private static void Release<TKey, T>(Shelf<TKey, T> shelf, Predicate<T> isOld)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        foreach (var item in shelf.Items)
        {
            if (isOld(item))
            {
                shelf.Release(isOld);
                return;
            }
        }
    }
}
