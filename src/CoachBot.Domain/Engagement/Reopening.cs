using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>Days that were taken off, or away, and are on after all.</summary>
public static class Reopening
{
    /// <summary>
    /// An open occasion that was taken away is back as it came into being: its reminder, window and close survive that the clock is another by
    /// now. It has no minutes until its check-ins are back. Nothing comes back where it is over, not due or there already.
    /// </summary>
    public static void PutBack(this MemberBook book, Occasion taken, Instant now)
    {
        if (taken.Close <= now
            || book.Commitments.Find(taken.Commitment) is not { IsLive: true } commitment
            || book.Of(commitment.Id).Any(o => o.Date == taken.Date)
            || (taken.QuotaWeek is not null && (!commitment.IsQuota || book.IsExcusedDay(commitment, taken.Date, now))))
        {
            return;
        }

        var isToCome = taken.ReminderMessage != MessageState.Pending || taken.Reminder >= now;
        var back = taken with { Minutes = 0, ReminderMessage = isToCome ? taken.ReminderMessage : MessageState.None };
        book.Occasions.Put(back);
        book.NoteOpened(back, now);
        if (back.QuotaWeek is null && book.ExcuseOf(back, now) is { } excuse)
        {
            book.Excuse(back, excuse.Kind, excuse.Id, now);
        }
    }

    /// <summary>A quota's day that was taken off with some minutes done takes more of them.</summary>
    public static Occasion Reopen(this MemberBook book, Occasion spare, Instant now)
    {
        var day = spare with
        {
            State = OccasionState.Open,
            ReminderMessage = spare.Reminder >= now ? MessageState.Pending : MessageState.None,
            LastCallMessage = MessageState.Pending,
        };
        book.Occasions.Put(day);
        book.NoteReopened(day, "quota", now);
        return day;
    }

    /// <summary>Writes to the ledger that an occasion is in another state than what happened had brought it to.</summary>
    internal static void NoteReopened(this MemberBook book, Occasion day, string rule, Instant now) =>
        book.Note("occasion.reopened", now, day.Id.Value, day.Commitment.Value, day.Date, rule,
            LedgerEntry.Of(
                ("state", day.State), ("minutes", day.Minutes), ("slot", day.Slot), ("reminder", day.Reminder), ("close", day.Close),
                ("makeUpEnd", day.MakeUpEnd)));
}
