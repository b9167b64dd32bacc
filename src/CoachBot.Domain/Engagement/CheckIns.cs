using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What a check-in did: the occasions that it changed, as they are now, and the minutes that no occasion took.</summary>
public sealed record CheckInOutcome(CheckIn CheckIn, IReadOnlyList<Occasion> Touched)
{
    public int Bonus => CheckIn.Bonus;
}

/// <summary>How a check-in's minutes go to occasions.</summary>
public static class CheckIns
{
    /// <summary>How many days back a check-in may be dated, corrected or deleted.</summary>
    public const int BackfillDays = 7;

    public const int MostMinutes = 1440;

    /// <summary>
    /// Logs a check-in. Without a date, today's open occasions that fit take it first, earliest first, each up to its planned
    /// minutes; what is left goes to the oldest missed occasion that fits and is in its make-up window; the rest is bonus.
    /// With a date only that day's occasions take it.
    /// </summary>
    /// <param name="book">The member's book.</param>
    /// <param name="checkIn">The check-in, without credits.</param>
    /// <param name="dated">True where the member named the date.</param>
    /// <param name="own">The occasion that is meant, as by its Done: it is filled first.</param>
    /// <param name="now">The present.</param>
    public static CheckInOutcome Log(this MemberBook book, CheckIn checkIn, bool dated, OccasionId? own, Instant now)
    {
        book.NoteLogged(checkIn, now, "check-in");
        var run = new Allocation(book, checkIn, now);
        if (dated)
        {
            run.Backfill(own);
        }
        else
        {
            run.OwnFirst(own);
            run.TodaysOpen();
            run.OldestMissed();
        }

        var logged = checkIn with { Credits = run.Credits };
        book.CheckIns.Put(logged);
        book.WakeQuiet(logged, now);
        return new CheckInOutcome(logged, [.. run.Touched.Select(book.Occasions.Get)]);
    }

    /// <summary>Puts a check-in back as it was before a change, as far as its occasions are still there.</summary>
    public static void Restore(this MemberBook book, CheckIn before, Instant now)
    {
        var known = before with { Credits = [.. before.Credits.Where(c => book.Occasions.Find(c.Occasion) is not null)] };
        book.CheckIns.Put(known);
        book.NoteLogged(known, now, "undo");
        foreach (var credit in known.Credits)
        {
            book.NoteCredited(known, credit, book.Occasions.Get(credit.Occasion).Date, now, "undo");
        }

        foreach (var credit in known.Credits)
        {
            book.Resettle(credit.Occasion, now);
        }
    }

    /// <summary>Takes a check-in back: its minutes leave the occasions, which become what they would be without them.</summary>
    public static void Delete(this MemberBook book, CheckIn checkIn, Instant now)
    {
        book.CheckIns.Remove(checkIn.Id);
        book.Note("checkin.deleted", now, checkIn.Id.Value, checkIn.Channel?.Value ?? 0, checkIn.Date);
        foreach (var credit in checkIn.Credits)
        {
            book.Resettle(credit.Occasion, now);
        }
    }

    /// <summary>Marks an occasion as kept or made up: the count of its ladder goes to 0, a reserve comes back.</summary>
    public static void Fill(this MemberBook book, OccasionId id, bool madeUp, Instant now)
    {
        var occasion = book.Occasions.Get(id);
        if (occasion.State == OccasionState.Reserve)
        {
            book.ReturnReserve(occasion, now);
        }

        book.Occasions.Put(occasion with
        {
            State = madeUp ? OccasionState.MadeUp : OccasionState.Kept,
            SettledAt = now,
            MakeUpOver = true,
            ReserveSpentOn = null,
            SnoozedUntil = null,
            LastCallMessage = MessageState.None,
            ReminderMessage = occasion.ReminderMessage is MessageState.Pending or MessageState.Held ? MessageState.None : occasion.ReminderMessage,
        });
        book.ResetLadder(occasion.Commitment, now);
        if (!madeUp)
        {
            book.CountKept();
        }

        book.Note(madeUp ? "occasion.madeup" : "occasion.kept", now, id.Value, occasion.Commitment.Value, occasion.Date, "check-in",
            LedgerEntry.Of(("minutes", occasion.Minutes), ("late", !madeUp && occasion.Close <= now)));
    }

    private static void NoteLogged(this MemberBook book, CheckIn checkIn, Instant now, string rule) =>
        book.Note("checkin.logged", now, checkIn.Id.Value, checkIn.Channel?.Value ?? 0, checkIn.Date, rule,
            LedgerEntry.Of(("number", checkIn.Number), ("minutes", checkIn.Minutes), ("activity", checkIn.Activity)));

    internal static void NoteCredited(this MemberBook book, CheckIn checkIn, Credit credit, LocalDate date, Instant now, string rule) =>
        book.Note("checkin.credited", now, checkIn.Id.Value, credit.Occasion.Value, date, rule,
            LedgerEntry.Of(("minutes", credit.Minutes), ("kind", credit.Kind)));

    private static void WakeQuiet(this MemberBook book, CheckIn checkIn, Instant now)
    {
        foreach (var quiet in book.Commitments.Items.Where(c => c.IsLive && c.QuietSince is not null).ToList())
        {
            var givenMinutes = checkIn.Credits.Any(c => book.Occasions.Get(c.Occasion).Commitment == quiet.Id);
            var meant = checkIn.Channel is { } channel ? channel == quiet.Channel : checkIn.Credits.Count == 0;
            if (givenMinutes || meant)
            {
                book.Wake(quiet.Id, now);
            }
        }
    }
}
