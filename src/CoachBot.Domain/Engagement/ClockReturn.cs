using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>A change of zone or day start is taken back.</summary>
public static class ClockReturn
{
    /// <summary>
    /// What came into being by the clock that is gone goes by the one that is back: a day that has not begun goes, and comes with its day;
    /// one that is on has its reminder, window and close at the same local times. One that would be over by now stays as it is, so that
    /// nothing is missed by taking something back; but for a quota's day, which fills no slot by itself.
    /// </summary>
    /// <param name="book">The member's book, with the clock that is back.</param>
    /// <param name="gone">The clock that is gone.</param>
    /// <param name="stood">The occasions that were there before it came: they stay as they are.</param>
    /// <param name="now">The present.</param>
    public static void ReturnFrom(this MemberBook book, DayClock gone, IReadOnlySet<OccasionId> stood, Instant now)
    {
        foreach (var occasion in book.Occasions.Items.Where(o => IsOf(gone, o) && !stood.Contains(o.Id)).ToList())
        {
            var close = book.Clock.CloseOf(occasion.Date);
            if (occasion is { Minutes: 0, Excuse: not ExcuseKind.Skip } && occasion.Date > book.Today(now))
            {
                book.RemoveOccasion(occasion, now);
            }
            else if (close <= now && occasion.State == OccasionState.Open && occasion.QuotaWeek is not null)
            {
                book.CloseQuotaDay(occasion, now);
            }
            else if (close > now && close != occasion.Close)
            {
                book.MoveTo(occasion, gone.Local(occasion.Reminder).TimeOfDay, now);
            }
        }
    }

    private static bool IsOf(DayClock clock, Occasion occasion) =>
        occasion.State is OccasionState.Open or OccasionState.Excused && occasion.Close == clock.CloseOf(occasion.Date);

    private static void MoveTo(this MemberBook book, Occasion occasion, LocalTime time, Instant now)
    {
        var (reminder, close) = (book.Clock.TimeOf(occasion.Date, time), book.Clock.CloseOf(occasion.Date));
        var isOpen = occasion.State == OccasionState.Open;
        var moved = occasion with
        {
            Reminder = reminder,
            WindowEnd = Opening.WindowEnd(book, reminder, close),
            Close = close,
            ReminderMessage = isOpen && occasion.ReminderMessage is MessageState.None or MessageState.Pending
                ? reminder >= now ? MessageState.Pending : MessageState.None
                : occasion.ReminderMessage,
            LastCallMessage = isOpen && occasion.LastCallMessage == MessageState.None ? MessageState.Pending : occasion.LastCallMessage,
        };
        book.Occasions.Put(moved);
        book.Note("occasion.moved", now, moved.Id.Value, moved.Commitment.Value, moved.Date, "undo",
            LedgerEntry.Of(("slot", moved.Slot), ("reminder", reminder), ("windowEnd", moved.WindowEnd), ("close", close)));
    }
}
