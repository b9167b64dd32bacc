using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What makes a day or an occasion excused: away, pause, holiday, skip, or the host being down.</summary>
public static class Excuses
{
    /// <summary>How many days back an away or a holiday still excuses what was missed.</summary>
    public const int DaysBack = 7;

    public static Away? AwayOn(this MemberBook book, LocalDate date) => book.Aways.Items.FirstOrDefault(a => a.Covers(date));

    /// <summary>The last of the days away in a row that hold a date, however often they were said; null where the member is there on it.</summary>
    public static LocalDate? AwayUntil(this MemberBook book, LocalDate date)
    {
        LocalDate? until = null;
        while (book.AwayOn(until?.PlusDays(1) ?? date) is { } away)
        {
            until = away.To;
        }

        return until;
    }

    /// <summary>The pause that is on for a commitment, if any: the member's, the team's, or its goal's.</summary>
    public static Pause? PauseOn(this MemberBook book, Commitment commitment, Instant instant) =>
        book.Pauses.FirstOrDefault(p => p.IsOnAt(instant) && Holds(p, commitment));

    /// <summary>
    /// What excuses an occasion but for a skip: an away, a holiday, a pause in which it fell due or that began while it was open, a time
    /// that the clocks skipped to its close, or a host that was down from its reminder to its close. Null where it is due, and before its
    /// reminder's minute for a pause. A quota's slot is excused by dates alone.
    /// </summary>
    public static (ExcuseKind Kind, long Id)? ExcuseOf(this MemberBook book, Occasion occasion, Instant now)
    {
        if (book.AwayOn(occasion.Date) is { } away)
        {
            return (ExcuseKind.Away, away.Id.Value);
        }

        if (book.Team.IsHoliday(occasion.Date))
        {
            return (ExcuseKind.Holiday, 0);
        }

        if (occasion.QuotaWeek is not null || occasion.Reminder > now)
        {
            return null;
        }

        var commitment = book.CommitmentOf(occasion);
        var pause = book.Pauses.FirstOrDefault(p =>
            Holds(p, commitment) && p.From < occasion.Close && (p.LiftedAt is not { } lifted || lifted > occasion.Reminder));
        return pause is not null ? (ExcuseKind.Pause, pause.Id.Value)
            : occasion.NeverFellDue ? (ExcuseKind.SkippedTime, 0)
            : occasion.Close <= now && occasion.ReminderMessage != MessageState.Sent && book.WasDown(occasion.Reminder, occasion.Close)
                ? (ExcuseKind.HostDown, 0)
            : null;
    }

    /// <summary>Whether the member as a whole is paused, or their team.</summary>
    public static bool IsPaused(this MemberBook book, Instant instant) =>
        book.Pauses.Any(p => p.IsOfAll && p.IsOnAt(instant));

    public static bool IsMuted(this MemberBook book, Instant instant) =>
        book.Settings.MutedUntil is { } until && book.Today(instant) < until;

    /// <summary>
    /// Whether a day is excused for a quota or a goal: away, a holiday, a pause that is on at its close (coming days are not
    /// taken off for it), or a host that was down from the given time to the close.
    /// </summary>
    public static bool IsExcusedDay(this MemberBook book, Commitment commitment, LocalDate date, Instant now)
    {
        if (book.AwayOn(date) is not null || book.Team.IsHoliday(date))
        {
            return true;
        }

        var close = book.Clock.CloseOf(date);
        return close <= now
            && (book.PauseOn(commitment, close) is not null || book.WasDown(book.Clock.TimeOf(date, commitment.Time), close));
    }

    /// <summary>Whether the host was down from a reminder to the close. A closed terminal does not count.</summary>
    public static bool WasDown(this MemberBook book, Instant reminder, Instant close) =>
        book.Team.Silences.Any(s => !s.TerminalClosed && s.From <= reminder && close <= s.To);

    /// <summary>The silence that an instant lies in, if any.</summary>
    public static Silence? SilenceAt(this MemberBook book, Instant instant) =>
        book.Team.Silences.FirstOrDefault(s => s.From <= instant && instant < s.To);

    /// <summary>Takes an occasion off: a reserve comes back unspent, a nag not yet sent is withdrawn.</summary>
    public static void Excuse(this MemberBook book, Occasion occasion, ExcuseKind kind, long id, Instant now)
    {
        if (occasion.State == OccasionState.Reserve)
        {
            book.ReturnReserve(occasion, now);
        }

        book.Occasions.Put(occasion with
        {
            State = OccasionState.Excused,
            Excuse = kind,
            ExcuseId = id,
            ReserveSpentOn = null,
            MakeUpOver = true,
            NagMessage = occasion.NagMessage == MessageState.Pending ? MessageState.Withdrawn : occasion.NagMessage,
            ReminderMessage = occasion.ReminderMessage is MessageState.Pending or MessageState.Held ? MessageState.Dropped : occasion.ReminderMessage,
            LastCallMessage = MessageState.None,
            SnoozedUntil = null,
        });
        book.Note("occasion.excused", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "excused",
            LedgerEntry.Of(("by", kind), ("id", id)));
    }

    /// <summary>Excuses what an away or a holiday covers: what is open, and what was missed up to 7 days back.</summary>
    public static int ExcuseDates(this MemberBook book, LocalDate from, LocalDate to, ExcuseKind kind, long id, Instant now)
    {
        var today = book.Today(now);
        var covered = book.Occasions.Items.Where(o => o.Date >= from && o.Date <= to && o.Date >= today.PlusDays(-DaysBack)).ToList();
        var count = 0;
        foreach (var occasion in covered)
        {
            if (occasion.State == OccasionState.Open && occasion.QuotaWeek is not null && book.CommitmentOf(occasion).IsQuota)
            {
                book.CloseQuotaDay(occasion, now);
            }
            else if (occasion.State is OccasionState.Open or OccasionState.Missed or OccasionState.Reserve)
            {
                book.Excuse(occasion, kind, id, now);
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// An away ends before its time: from <paramref name="back"/> on, today or later, days count as usual. What it excused before stays
    /// excused; one that begins no earlier is as if it had never been said.
    /// </summary>
    public static void EndAway(this MemberBook book, Away away, LocalDate back, Instant now)
    {
        if (away.From < back)
        {
            book.Aways.Put(away with { To = back.PlusDays(-1) });
        }
        else
        {
            book.Aways.Remove(away.Id);
        }

        book.Note("away.ended", now, away.Id.Value, 0, back, "away");
        book.Unexcuse(ExcuseKind.Away, away.Id.Value, now, from: back);
        book.OpenToday(now);
    }

    /// <summary>A pause begins: what has fallen due and is open is excused; what falls due while it lasts will be.</summary>
    public static void ExcuseFallenDue(this MemberBook book, Pause pause, Instant now)
    {
        foreach (var occasion in book.Occasions.Items.Where(o => o.State == OccasionState.Open && o.QuotaWeek is null && o.Reminder <= now).ToList())
        {
            if (Holds(pause, book.CommitmentOf(occasion)))
            {
                book.Excuse(occasion, ExcuseKind.Pause, pause.Id.Value, now);
            }
        }
    }

    private static bool Holds(Pause pause, Commitment commitment) => pause.Scope switch
    {
        PauseScope.Goal => commitment.Goal is { } goal && pause.Goal == goal,
        PauseScope.Channel => pause.Channel == commitment.Channel,
        _ => true,
    };
}
