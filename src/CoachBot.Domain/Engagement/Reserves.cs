using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// Reserves repair a streak without extending it: 2 to begin with, 1 more per 6 kept (lost when 3 are held), at most 2 spent
/// in 28 days.
/// </summary>
public static class Reserves
{
    public const int MostHeld = 3;
    public const int KeptPerReserve = 6;
    public const int MostSpent = 2;
    public const int SpendingDays = 28;

    /// <summary>Reserves spent on the 28 days that end with <paramref name="today"/>.</summary>
    public static int ReservesSpent(this MemberBook book, LocalDate today) =>
        book.Occasions.Items.Count(o =>
            o.State == OccasionState.Reserve && o.ReserveSpentOn is { } day && day > today.PlusDays(-SpendingDays) && day <= today);

    /// <summary>An occasion was kept: each sixth earns a reserve.</summary>
    public static void CountKept(this MemberBook book)
    {
        var kept = book.Standing.KeptTotal + 1;
        book.Standing = book.Standing with { KeptTotal = kept };
        if (kept % KeptPerReserve == 0)
        {
            var inVain = book.Standing.ReservesHeld >= MostHeld;
            book.Standing = book.Standing with
            {
                ReservesHeld = book.Standing.ReservesHeld + (inVain ? 0 : 1),
                EarnedInVain = (book.Standing.EarnedInVain << 1) | (inVain ? 1L : 0L),
            };
        }
    }

    /// <summary>An occasion is no longer kept: what its count earned goes again, where it is still held.</summary>
    public static void UncountKept(this MemberBook book)
    {
        var kept = book.Standing.KeptTotal;
        book.Standing = book.Standing with { KeptTotal = Math.Max(0, kept - 1) };
        if (kept > 0 && kept % KeptPerReserve == 0)
        {
            var inVain = (book.Standing.EarnedInVain & 1) != 0;
            book.Standing = book.Standing with
            {
                ReservesHeld = Math.Max(0, book.Standing.ReservesHeld - (inVain ? 0 : 1)),
                EarnedInVain = book.Standing.EarnedInVain >> 1,
            };
        }
    }

    /// <summary>A make-up window ended unused: a reserve is spent if one is held and the streak just before was at least 1.</summary>
    public static void EndMakeUp(this MemberBook book, Occasion occasion, Instant now)
    {
        var today = book.Today(now);
        var spends = book.Standing.ReservesHeld > 0 && book.ReservesSpent(today) < MostSpent && book.HasStreakBefore(occasion);
        if (!spends)
        {
            book.Occasions.Put(occasion with { MakeUpOver = true });
            book.Note("makeup.over", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "reserve",
                LedgerEntry.Of(("held", book.Standing.ReservesHeld), ("on", today)));
            return;
        }

        book.Standing = book.Standing with { ReservesHeld = book.Standing.ReservesHeld - 1 };
        book.Occasions.Put(occasion with { MakeUpOver = true, State = OccasionState.Reserve, ReserveSpentOn = today, ReserveTold = false });
        book.Note("occasion.reserve", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "reserve",
            LedgerEntry.Of(("held", book.Standing.ReservesHeld), ("on", today)));
    }

    /// <summary>
    /// What kept or excused an occasion that a reserve had repaired is taken back: the reserve is spent on it again, as of the day on which it
    /// was. Where none is held any more it is decided anew, as for any occasion.
    /// </summary>
    /// <param name="book">The member's book.</param>
    /// <param name="before">The occasion, repaired.</param>
    /// <param name="cameBack">Whether the reserve came back, and was not lost because 3 were held.</param>
    /// <param name="now">The present.</param>
    public static void SpendAgain(this MemberBook book, Occasion before, bool cameBack, Instant now)
    {
        if (book.Occasions.Find(before.Id) is not { State: OccasionState.Kept or OccasionState.Excused } present
            || (cameBack && book.Standing.ReservesHeld == 0))
        {
            return;
        }

        if (present.State == OccasionState.Kept)
        {
            book.UncountKept();
        }

        book.Standing = book.Standing with { ReservesHeld = Math.Max(0, book.Standing.ReservesHeld - (cameBack ? 1 : 0)) };
        var spent = before with { Minutes = present.Minutes };
        book.Occasions.Put(spent);
        book.NoteReopened(spent with { State = OccasionState.Missed }, "undo", now);
        book.Note("reserve.restored", now, spent.Id.Value, spent.Commitment.Value, spent.Date, "reserve",
            LedgerEntry.Of(("held", book.Standing.ReservesHeld), ("on", spent.ReserveSpentOn), ("taken", cameBack)));
        book.RecountLadder(spent.Commitment);
    }

    /// <summary>A reserve comes back and counts as not spent; never more than 3 are held.</summary>
    public static void ReturnReserve(this MemberBook book, Occasion occasion, Instant now)
    {
        book.Standing = book.Standing with { ReservesHeld = Math.Min(MostHeld, book.Standing.ReservesHeld + 1) };
        book.Note("reserve.returned", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "reserve",
            LedgerEntry.Of(("held", book.Standing.ReservesHeld)));
    }
}
