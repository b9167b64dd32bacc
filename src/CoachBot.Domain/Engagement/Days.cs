using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What happens to occasions because time passes: they come into being, fall due, close, and their make-up windows end.</summary>
public static class Days
{
    /// <summary>How much of the window, in per cent, is over when the last call goes out.</summary>
    public const int LastCallPercent = 80;

    /// <summary>Weeks that a book holds; what closed before is folded into the standing.</summary>
    private const int WindowDays = 91;

    /// <summary>Brings today's occasions into being: one for each due commitment, one for each quota that still wants slots.</summary>
    public static void OpenToday(this MemberBook book, Instant now)
    {
        var today = book.Today(now);
        book.Standing = book.Standing with { OpenedOn = today };
        foreach (var commitment in book.Commitments.Items.Where(c => c.IsLive).ToList())
        {
            var exists = book.Of(commitment.Id).Any(o => o.Date == today);
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
            Planned = commitment.Minutes,
            PerDay = commitment.Schedule.PerDay,
            QuotaWeek = commitment.IsQuota ? QuotaWeek.SundayOf(date) : null,
            State = close > now ? OccasionState.Open : OccasionState.Spare,
            ReminderMessage = reminder >= now ? MessageState.Pending : MessageState.None,
            LastCallMessage = MessageState.Pending,
        };
        book.Occasions.Put(occasion);
        book.Note("occasion.opened", now, occasion.Id.Value, commitment.Id.Value, date, "occasion",
            LedgerEntry.Of(
                ("reminder", reminder), ("windowEnd", occasion.WindowEnd), ("close", close), ("planned", commitment.Minutes),
                ("perDay", commitment.Schedule.PerDay), ("slot", occasion.Slot), ("week", occasion.QuotaWeek), ("state", occasion.State)));
        return occasion;
    }

    /// <summary>When the last call of an occasion goes out, to the minute; null for a reminder inside quiet hours.</summary>
    public static Instant? LastCallAt(this Occasion occasion)
    {
        var window = occasion.WindowEnd - occasion.Reminder;
        return window <= Duration.Zero
            ? null
            : occasion.Reminder + Duration.FromMinutes((long)window.TotalMinutes * LastCallPercent / 100);
    }

    /// <summary>Settles all that ends at or before an instant, in the streak's order: closes, quota weeks, make-up windows.</summary>
    public static void Settle(this MemberBook book, Instant now)
    {
        foreach (var day in book.Occasions.Items.Where(o => o.State == OccasionState.Open && o.QuotaWeek is not null && o.Close <= now).ToList())
        {
            book.CloseQuotaDay(day, now);
        }

        foreach (var quota in book.Commitments.Items.Where(c => c.IsLive && c.IsQuota).ToList())
        {
            for (var sunday = NextQuotaClose(quota); book.Clock.CloseOf(sunday) <= now; sunday = sunday.PlusDays(7))
            {
                book.CloseQuotaWeek(quota, sunday, now);
            }
        }

        foreach (var occasion in book.InOrder().Where(o => EndsBy(o, now)).ToList())
        {
            if (occasion.State == OccasionState.Open)
            {
                CloseFixed(book, occasion, now);
            }
            else
            {
                book.EndMakeUp(occasion, now);
            }
        }
    }

    /// <summary>The Sunday of the quota week that is settled next.</summary>
    public static LocalDate NextQuotaClose(Commitment quota) =>
        quota.QuotaSettled is { } settled ? settled.PlusDays(7) : QuotaWeek.SundayOf(quota.CreatedOn);

    public static void RemoveOccasion(this MemberBook book, Occasion occasion, Instant now)
    {
        book.Occasions.Remove(occasion.Id);
        book.Note("occasion.removed", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date);
    }

    private static bool EndsBy(Occasion occasion, Instant now) =>
        (occasion.State == OccasionState.Open && occasion.Close <= now)
        || (occasion.State == OccasionState.Missed && !occasion.MakeUpOver && occasion.MakeUpEnd is { } end && end <= now);

    private static void OpenFixed(MemberBook book, Commitment commitment, LocalDate date, Instant now)
    {
        var occasion = book.OpenOccasion(commitment, date, now);
        if (book.ExcuseOf(occasion, now) is { } excuse)
        {
            book.Excuse(occasion, excuse.Kind, excuse.Id, now);
        }
    }

    private static void CloseFixed(MemberBook book, Occasion occasion, Instant now)
    {
        if (occasion.ReminderMessage != MessageState.Sent && book.WasDown(occasion.Reminder, occasion.Close))
        {
            book.Excuse(occasion, ExcuseKind.HostDown, 0, now);
            return;
        }

        var commitment = book.CommitmentOf(occasion);
        var missed = occasion with
        {
            State = OccasionState.Missed,
            MakeUpEnd = MakeUp.WindowEnd(book, commitment, occasion.Date),
            LastCallMessage = MessageState.None,
            NagMessage = commitment.QuietSince is null ? MessageState.Pending : MessageState.None,
        };
        book.Occasions.Put(missed);
        book.Note("occasion.missed", now, missed.Id.Value, missed.Commitment.Value, missed.Date, "close",
            LedgerEntry.Of(("minutes", missed.Minutes), ("makeUpEnd", missed.MakeUpEnd)));
        book.GoQuietAfterFifth(commitment.Id, missed.Close, now);
    }

    private static Instant WindowEnd(MemberBook book, Instant reminder, Instant close)
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

    private static void FoldOld(this MemberBook book, Instant now)
    {
        var until = book.Clock.StartOf(book.Today(now).PlusDays(-WindowDays));
        // What changed since the book was opened stays in it until it is saved: it must not be folded twice.
        var old = book.InOrder().Where(o => o.Close > book.Standing.FoldedTo && o.Close <= until).ToList();
        if (old.Count == 0)
        {
            return;
        }

        foreach (var occasion in old)
        {
            var streak = book.Standing.FoldedStreak;
            book.Standing = book.Standing with
            {
                FoldedTo = until,
                FoldedStreak = occasion.State switch
                {
                    OccasionState.Missed => 0,
                    OccasionState.Kept or OccasionState.MadeUp => streak + 1,
                    _ => streak,
                },
            };
            if (occasion.Counts)
            {
                var commitment = book.CommitmentOf(occasion);
                book.Commitments.Put(commitment with { FoldedScore = Figures.RhythmStep(commitment.FoldedScore, occasion) });
            }
        }

        book.Note("standing.folded", now, book.Id.Value, rule: "fold",
            figures: LedgerEntry.Of(("to", until), ("streak", book.Standing.FoldedStreak)));
        book.Occasions.Release(o => o.Close <= until);
    }
}
