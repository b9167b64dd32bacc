using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>Occasions end: days and quota weeks close, make-up windows run out.</summary>
public static class Closing
{
    /// <summary>Settles all that ends at or before an instant, in the streak's order: closes, quota weeks, make-up windows.</summary>
    public static void Settle(this MemberBook book, Instant now)
    {
        foreach (var day in book.Occasions.Lasting.Where(o => o.State == OccasionState.Open && o.QuotaWeek is not null && o.Close <= now).ToList())
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

        foreach (var occasion in book.InOrder(book.Occasions.Lasting.Where(o => EndsBy(o, now))).ToList())
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

    private static bool EndsBy(Occasion occasion, Instant now) =>
        (occasion.State == OccasionState.Open && occasion.Close <= now)
        || (occasion.State == OccasionState.Missed && !occasion.MakeUpOver && occasion.MakeUpEnd is { } end && end <= now);

    private static void CloseFixed(MemberBook book, Occasion occasion, Instant now)
    {
        if (occasion.NeverFellDue)
        {
            book.Excuse(occasion, ExcuseKind.SkippedTime, 0, now);
            return;
        }

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
}
