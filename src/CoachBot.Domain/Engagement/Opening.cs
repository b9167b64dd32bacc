using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>Occasions come into being at the start of their day.</summary>
public static class Opening
{
    /// <summary>Brings today's occasions into being: one for each due commitment, one for each quota that still wants slots.</summary>
    public static void OpenToday(this MemberBook book, Instant now)
    {
        var today = book.Today(now);
        book.Standing = book.Standing with { OpenedOn = today };
        foreach (var commitment in book.Commitments.Items.Where(c => c.IsLive).ToList())
        {
            var exists = book.Of(commitment.Id).Any(o => o.Date == today && !(o.State == OccasionState.Spare && o.Close > now));
            if (exists)
            {
                continue;
            }

            if (commitment.IsQuota)
            {
                if (!book.IsExcusedDay(commitment, today, now))
                {
                    book.QuotaDay(commitment, today, now);
                }
            }
            else if (commitment.Schedule.IsDue(today, commitment.FirstDate))
            {
                OpenFixed(book, commitment, today, now);
            }
        }

        if (today.DayOfWeek == IsoDayOfWeek.Monday)
        {
            book.FoldOld(now);
        }
    }

    /// <summary>
    /// Whether the day of an occasion has come by the present clock, or at least its reminder. One of a later day is there where the
    /// clock was set back; nothing fills it before its time.
    /// </summary>
    public static bool HasCome(this MemberBook book, Occasion occasion, Instant now) =>
        occasion.Date <= book.Today(now) || occasion.Reminder <= now;

    /// <summary>A new occasion, with its instants fixed by the member's present zone, day start and quiet hours.</summary>
    public static Occasion OpenOccasion(this MemberBook book, Commitment commitment, LocalDate date, Instant now)
    {
        var clock = book.Clock;
        var reminder = clock.TimeOf(date, commitment.Time);
        var close = clock.CloseOf(date);
        var occasion = new Occasion
        {
            Id = new OccasionId(book.NewId()),
            Commitment = commitment.Id,
            Date = date,
            Slot = book.Of(commitment.Id).Count(o => o.Date == date),
            Reminder = reminder,
            WindowEnd = WindowEnd(book, reminder, close),
            Close = close,
            Planned = commitment.MinutesOn(date),
            PerDay = commitment.Schedule.PerDay,
            QuotaWeek = commitment.IsQuota ? QuotaWeek.SundayOf(date) : null,
            State = close > now ? OccasionState.Open : OccasionState.Spare,
            ReminderMessage = reminder >= now ? MessageState.Pending : MessageState.None,
            LastCallMessage = MessageState.Pending,
        };
        book.Occasions.Put(occasion);
        book.NoteOpened(occasion, now);
        return occasion;
    }

    internal static void NoteOpened(this MemberBook book, Occasion occasion, Instant now) =>
        book.Note("occasion.opened", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "occasion",
            LedgerEntry.Of(
                ("reminder", occasion.Reminder), ("windowEnd", occasion.WindowEnd), ("close", occasion.Close), ("planned", occasion.Planned),
                ("perDay", occasion.PerDay), ("slot", occasion.Slot), ("week", occasion.QuotaWeek), ("state", occasion.State)));

    private static void OpenFixed(MemberBook book, Commitment commitment, LocalDate date, Instant now)
    {
        var occasion = book.OpenOccasion(commitment, date, now);
        if (book.ExcuseOf(occasion, now) is { } excuse)
        {
            book.Excuse(occasion, excuse.Kind, excuse.Id, now);
        }
    }

    /// <summary>The start of quiet hours after a reminder, or the close, whichever is first; the reminder itself in quiet hours.</summary>
    internal static Instant WindowEnd(MemberBook book, Instant reminder, Instant close)
    {
        var quiet = book.Settings.Quiet;
        var local = book.Clock.Local(reminder);
        if (quiet.Contains(local.TimeOfDay))
        {
            return reminder;
        }

        if (quiet.From == quiet.Until)
        {
            return close;
        }

        var date = quiet.From > local.TimeOfDay ? local.Date : local.Date.PlusDays(1);
        return Instant.Min(book.Clock.At(date.At(quiet.From)), close);
    }
}
