using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// A quota's week, Monday to Sunday. Slots owed = round half up (N × days not excused ÷ 7), from the day of creation on; a
/// skip lowers it by one. At most one slot a day.
/// </summary>
public static class QuotaWeek
{
    public static LocalDate SundayOf(LocalDate date) => date.PlusDays(7 - (int)date.DayOfWeek);

    /// <summary>round half up (N × days ÷ 7).</summary>
    public static int Owed(int times, int days) => ((2 * times * days) + 7) / 14;

    public static int SlotsOwed(this MemberBook book, Commitment quota, LocalDate sunday, Instant now)
    {
        var times = ((Schedule.Quota)quota.Schedule).Times;
        var skips = book.Skips.Items.Count(s => s.Commitment == quota.Id && SundayOf(s.Date) == sunday);
        return Math.Max(0, Owed(times, DaysOf(sunday).Count(d => d >= quota.CreatedOn && !book.IsExcusedDay(quota, d, now))) - skips);
    }

    public static int SlotsKept(this MemberBook book, Commitment quota, LocalDate sunday) =>
        book.Of(quota.Id).Count(o => o.QuotaWeek == sunday && o.State is OccasionState.Kept or OccasionState.MadeUp);

    /// <summary>Slots that the week of a date still wants.</summary>
    public static int SlotsLeft(this MemberBook book, Commitment quota, LocalDate date, Instant now)
    {
        var sunday = SundayOf(date);
        return quota.QuotaSettled is { } settled && settled >= sunday
            ? 0
            : Math.Max(0, book.SlotsOwed(quota, sunday, now) - book.SlotsKept(quota, sunday));
    }

    /// <summary>Whether a check-in may fill an occasion: a quota's day only while it has no slot and its week wants some.</summary>
    public static bool IsWanted(this MemberBook book, Occasion occasion, Instant now) =>
        occasion.QuotaWeek is null
        || book.CommitmentOf(occasion) is not { IsQuota: true } quota
        || (!book.HasSlotOn(quota, occasion.Date) && book.SlotsLeft(quota, occasion.Date, now) > 0);

    /// <summary>Whether today's reminder goes out: slots left ≥ days not excused left, today included.</summary>
    public static bool MustRemind(this MemberBook book, Commitment quota, LocalDate today, Instant now)
    {
        if (book.IsExcusedDay(quota, today, now) || HasSlotOn(book, quota, today))
        {
            return false;
        }

        var left = book.SlotsLeft(quota, today, now);
        return left > 0 && left >= book.DaysLeft(quota, today, now);
    }

    /// <summary>The days of the week that are left and not excused, the given one included.</summary>
    public static int DaysLeft(this MemberBook book, Commitment quota, LocalDate from, Instant now) =>
        DaysOf(SundayOf(from)).Count(d => d >= from && !book.IsExcusedDay(quota, d, now));

    public static bool HasSlotOn(this MemberBook book, Commitment quota, LocalDate date) =>
        book.Of(quota.Id).Any(o => o.Date == date && o.State == OccasionState.Kept);

    /// <summary>
    /// Whether a check-in with that date would fill a slot: the day has none, and its week wants some, or is closed with one that was missed.
    /// </summary>
    public static bool WantsSlotOn(this MemberBook book, Commitment quota, LocalDate date, Instant now)
    {
        var sunday = SundayOf(date);
        return date >= quota.CreatedOn && !book.HasSlotOn(quota, date) && (quota.QuotaSettled is { } settled && settled >= sunday
            ? book.Of(quota.Id).Any(o => o.QuotaWeek == sunday && o.State is OccasionState.Missed or OccasionState.Reserve)
            : quota.IsLive && book.SlotsLeft(quota, date, now) > 0);
    }

    /// <summary>
    /// The day of a quota week that a check-in can fill: the one that is there, or a new one, also on a skipped or an away day.
    /// Null when the day has its slot or the week wants none.
    /// </summary>
    public static Occasion? QuotaDay(this MemberBook book, Commitment quota, LocalDate date, Instant now)
    {
        if (date < quota.CreatedOn || HasSlotOn(book, quota, date) || book.SlotsLeft(quota, date, now) == 0)
        {
            return null;
        }

        var there = book.Of(quota.Id).Where(o => o.Date == date).ToList();
        if (there.Find(o => o.State is OccasionState.Open or OccasionState.Spare) is { } day)
        {
            return day.State == OccasionState.Spare && day.Close > now ? book.Reopen(day, now) : day;
        }

        // A date that had its occasion on fixed days, before the schedule became a quota, gets no second one.
        return there.Exists(o => o.QuotaWeek is null) ? null : book.OpenOccasion(quota, date, now);
    }

    /// <summary>A day of the week ends without a slot: its minutes are kept for the credit of a missed slot.</summary>
    public static void CloseQuotaDay(this MemberBook book, Occasion day, Instant now)
    {
        if (day.Minutes == 0)
        {
            book.RemoveOccasion(day, now);
            return;
        }

        book.Occasions.Put(day with { State = OccasionState.Spare, ReminderMessage = MessageState.None, LastCallMessage = MessageState.None, SnoozedUntil = null });
        book.Note("occasion.spare", now, day.Id.Value, day.Commitment.Value, day.Date, "quota", LedgerEntry.Of(("minutes", day.Minutes)));
    }

    /// <summary>
    /// The week closes: each slot that was not filled is missed, dated by the Sunday; the minutes of days under half are their
    /// credit, biggest first. The first one carries the nag of all.
    /// </summary>
    public static void CloseQuotaWeek(this MemberBook book, Commitment quota, LocalDate sunday, Instant now)
    {
        var missing = book.SlotsOwed(quota, sunday, now) - book.SlotsKept(quota, sunday);
        var spare = new Queue<Occasion>(book.Of(quota.Id)
            .Where(o => o.QuotaWeek == sunday && o.State == OccasionState.Spare).OrderByDescending(o => o.Minutes).ThenBy(o => o.Date));
        book.Commitments.Put(book.Commitments.Get(quota.Id) with { QuotaSettled = sunday });
        book.Note("quota.settled", now, quota.Id.Value, 0, sunday, "quota", LedgerEntry.Of(("missing", Math.Max(0, missing))));
        for (var slot = 1; slot <= missing; slot++)
        {
            var day = spare.TryDequeue(out var used) ? used : book.OpenOccasion(quota, sunday, now);
            var missed = day with
            {
                Date = sunday,
                Slot = slot,
                Reminder = book.Clock.TimeOf(sunday, quota.Time),
                Close = book.Clock.CloseOf(sunday),
                State = OccasionState.Missed,
                MakeUpEnd = book.Clock.CloseOf(sunday),
                ReminderMessage = MessageState.None,
                LastCallMessage = MessageState.None,
                NagMessage = slot == 1 && quota.QuietSince is null ? MessageState.Pending : MessageState.None,
            };
            book.Occasions.Put(missed);
            book.Note("occasion.missed", now, missed.Id.Value, quota.Id.Value, sunday, "quota",
                LedgerEntry.Of(
                    ("minutes", missed.Minutes), ("slot", slot), ("reminder", missed.Reminder), ("close", missed.Close),
                    ("makeUpEnd", missed.MakeUpEnd)));
        }

        if (missing > 0)
        {
            book.GoQuietAfterFifth(quota.Id, book.Clock.CloseOf(sunday), now);
        }
    }

    public static IEnumerable<LocalDate> DaysOf(LocalDate sunday) => Enumerable.Range(-6, 7).Select(i => sunday.PlusDays(i));
}
