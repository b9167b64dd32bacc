using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// What an occasion becomes when something that it rested on is taken back (a check-in deleted, an away or a pause undone): the
/// state that it would have without it. No nag follows what a member took back by hand.
/// </summary>
public static class Resettling
{
    public static void Resettle(this MemberBook book, OccasionId id, Instant now)
    {
        if (book.Occasions.Find(id) is not { } occasion)
        {
            return;
        }

        var credits = book.CheckIns.Items.SelectMany(c => c.Credits).Where(c => c.Occasion == id).ToList();
        var before = occasion.State;
        occasion = occasion with { Minutes = credits.Sum(c => c.Minutes) };
        if (occasion.Excuse != ExcuseKind.None)
        {
            book.Occasions.Put(occasion);
            return;
        }

        var state = occasion.IsFilled ? FilledState(occasion, credits) : EmptyState(book, occasion, now);
        if (before == OccasionState.Kept && state != OccasionState.Kept)
        {
            book.UncountKept();
        }

        if (state is OccasionState.Kept or OccasionState.MadeUp)
        {
            occasion = state == OccasionState.Kept ? OnItsDay(book, occasion, now) : occasion;
            if (state == before)
            {
                book.Occasions.Put(occasion);
            }
            else
            {
                // A reserve stays one until it is filled, which gives it back.
                book.Occasions.Put(before == OccasionState.Reserve ? occasion : occasion with { State = OccasionState.Missed });
                book.Fill(id, state == OccasionState.MadeUp, now);
            }

            return;
        }

        if (occasion.QuotaWeek is null && book.ExcuseOf(occasion, now) is { } excuse)
        {
            book.Excuse(occasion, excuse.Kind, excuse.Id, now);
            if (before is OccasionState.Kept or OccasionState.MadeUp)
            {
                book.RecountLadder(occasion.Commitment);
            }

            return;
        }

        if (state == OccasionState.Open && !book.CommitmentOf(occasion).IsLive)
        {
            book.TakeAway(occasion, now);
            return;
        }

        if (before == OccasionState.Reserve && state == OccasionState.Missed)
        {
            book.Occasions.Put(occasion);
            return;
        }

        if (CameForMinutes(book, occasion, state, now))
        {
            book.RemoveOccasion(occasion, now);
            if (before is OccasionState.Kept or OccasionState.MadeUp)
            {
                book.RecountLadder(occasion.Commitment);
            }

            return;
        }

        var emptied = Emptied(book, occasion, state, now);
        book.Occasions.Put(emptied);
        book.NoteReopened(emptied, "undo", now);
        if (before is OccasionState.Kept or OccasionState.MadeUp)
        {
            book.RecountLadder(occasion.Commitment);
        }

        book.Settle(now);
    }

    /// <summary>
    /// A quota's day that became a missed slot of its Sunday, and is kept after all, is of its own day again: a check-in that was deleted came
    /// back behind the end of the week. Where that day has a slot (who moved may have two at once), it is of another day of its week.
    /// </summary>
    private static Occasion OnItsDay(MemberBook book, Occasion occasion, Instant now)
    {
        if (occasion is not { QuotaWeek: { } sunday, Slot: > 0 })
        {
            return occasion;
        }

        var quota = book.CommitmentOf(occasion);
        var own = book.Clock.DayOf(occasion.WindowEnd - Duration.Epsilon);
        var free = QuotaWeek.DaysOf(sunday).Prepend(own).Where(d => QuotaWeek.SundayOf(d) == sunday && !book.HasSlotOn(quota, d)).ToList();
        if (free.Count == 0)
        {
            return occasion;
        }

        var day = occasion with
        {
            Date = free[0],
            Slot = 0,
            Reminder = book.Clock.TimeOf(free[0], quota.Time),
            Close = book.Clock.CloseOf(free[0]),
            MakeUpEnd = null,
        };
        book.NoteReopened(day, "undo", now);
        return day;
    }

    /// <summary>Whether a quota's day is there for nothing but the minutes that it had: it is over, or a day off.</summary>
    private static bool CameForMinutes(MemberBook book, Occasion occasion, OccasionState state, Instant now) =>
        occasion is { QuotaWeek: not null, Minutes: 0 } && book.CommitmentOf(occasion) is { IsQuota: true } quota
        && (state == OccasionState.Spare || (state == OccasionState.Open
            && (book.IsExcusedDay(quota, occasion.Date, now)
                || book.Of(quota.Id).Any(o => o.Date == occasion.Date && o.State == OccasionState.Excused))));

    private static OccasionState FilledState(Occasion occasion, List<Credit> credits) =>
        credits.Where(c => c.Kind != CreditKind.MakeUp).Sum(c => c.Minutes) * 2 >= occasion.Planned ? OccasionState.Kept : OccasionState.MadeUp;

    private static OccasionState EmptyState(MemberBook book, Occasion occasion, Instant now)
    {
        if (occasion.QuotaWeek is not { } sunday)
        {
            return now < occasion.Close ? OccasionState.Open : OccasionState.Missed;
        }

        var settled = book.CommitmentOf(occasion).QuotaSettled is { } last && last >= sunday;
        return settled ? OccasionState.Missed : now < occasion.Close ? OccasionState.Open : OccasionState.Spare;
    }

    private static Occasion Emptied(MemberBook book, Occasion occasion, OccasionState state, Instant now)
    {
        var emptied = occasion with
        {
            State = state,
            SettledAt = null,
            ReserveSpentOn = null,
            MakeUpOver = false,
            NagMessage = occasion.NagMessage is MessageState.Sent or MessageState.Dropped ? occasion.NagMessage : MessageState.None,
            ReminderMessage = state == OccasionState.Open && occasion.Reminder >= now ? MessageState.Pending : occasion.ReminderMessage,
            LastCallMessage = state == OccasionState.Open ? MessageState.Pending : MessageState.None,
        };
        if (state != OccasionState.Missed)
        {
            return emptied;
        }

        if (occasion.QuotaWeek is not { } sunday)
        {
            return emptied with { MakeUpEnd = occasion.MakeUpEnd ?? MakeUp.WindowEnd(book, book.CommitmentOf(occasion), occasion.Date) };
        }

        var others = book.Of(occasion.Commitment).Where(o => o.Id != occasion.Id && o.Date == sunday);
        var close = book.Clock.CloseOf(sunday);
        return emptied with
        {
            Date = sunday,
            Slot = others.Select(o => o.Slot).DefaultIfEmpty(0).Max() + 1,
            Reminder = book.Clock.TimeOf(sunday, book.CommitmentOf(occasion).Time),
            Close = close,
            MakeUpEnd = close,
        };
    }
}
