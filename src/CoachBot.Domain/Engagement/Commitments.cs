using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>Making, changing and ending commitments.</summary>
public static class Commitments
{
    /// <summary>When a quota's reminder goes where no time was named.</summary>
    public static readonly LocalTime DefaultTime = new(9, 0);

    public const int MostLive = 20;

    public static Commitment Promise(
        this MemberBook book, Schedule schedule, LocalTime time, int minutes, ChannelId channel, GoalId? goal, Instant now,
        LocalDate? from = null, LongSession? longSession = null, StrategyId? strategy = null)
    {
        var commitment = new Commitment
        {
            Id = new CommitmentId(book.NewId()),
            Owner = book.Id,
            Number = book.NextCommitmentNumber++,
            Schedule = schedule,
            Time = time,
            Minutes = minutes,
            Long = longSession,
            Channel = channel,
            Goal = goal,
            Strategy = strategy,
            CreatedAt = now,
            CreatedOn = book.Today(now),
            FirstDate = schedule is Schedule.Quota ? book.Today(now) : FirstDate(book, time, now),
        };
        commitment = from > commitment.FirstDate ? commitment with { FirstDate = from.Value } : commitment;
        book.Commitments.Put(commitment);
        Write(book, "commitment.added", commitment, now);
        book.OpenToday(now);
        return commitment;
    }

    /// <summary>Changes a commitment. Today's occasion, if it is there already, stays as it is.</summary>
    public static void Amend(this MemberBook book, Commitment changed, Instant now)
    {
        var before = book.Commitments.Get(changed.Id);
        if (changed.Schedule != before.Schedule)
        {
            changed = changed with { FirstDate = changed.IsQuota ? book.Today(now) : FirstDate(book, changed.Time, now) };
            if (changed.IsQuota && !before.IsQuota)
            {
                changed = changed with { CreatedOn = book.Today(now), QuotaSettled = null };
            }
        }

        book.Commitments.Put(changed);
        Write(book, "commitment.edited", changed, now);
        book.Wake(changed.Id, now);
        book.OpenToday(now);
    }

    /// <summary>
    /// Changes a commitment's minutes as a plan wants them: whoever went quiet is not woken by it, and occasions that are there stay.
    /// </summary>
    public static void SetMinutes(this MemberBook book, Commitment commitment, int minutes, LongSession? longSession, Instant now)
    {
        if ((commitment.Minutes, commitment.Long) == (minutes, longSession))
        {
            return;
        }

        var changed = book.Commitments.Get(commitment.Id) with { Minutes = minutes, Long = longSession };
        book.Commitments.Put(changed);
        Write(book, "commitment.edited", changed, now);
    }

    /// <summary>Ends a commitment: its open occasion goes, no nag follows, its history stays.</summary>
    public static void End(this MemberBook book, Commitment commitment, Instant now)
    {
        foreach (var open in book.Of(commitment.Id).Where(o => o.State == OccasionState.Open).ToList())
        {
            book.TakeAway(open, now);
        }

        book.WithdrawNags(commitment.Id);
        book.Commitments.Put(book.Commitments.Get(commitment.Id) with { EndedAt = now, QuietSince = null });
        book.Note("commitment.ended", now, commitment.Id.Value);
    }

    /// <summary>Takes an occasion of an ended commitment away; minutes that it had become bonus.</summary>
    public static void TakeAway(this MemberBook book, Occasion occasion, Instant now)
    {
        foreach (var checkIn in book.CheckIns.Items.Where(c => c.Credits.Any(credit => credit.Occasion == occasion.Id)).ToList())
        {
            book.CheckIns.Put(checkIn with { Credits = [.. checkIn.Credits.Where(credit => credit.Occasion != occasion.Id)] });
        }

        book.RemoveOccasion(occasion, now);
    }

    public static void RemoveOccasion(this MemberBook book, Occasion occasion, Instant now)
    {
        book.Occasions.Remove(occasion.Id);
        book.Note("occasion.removed", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date);
    }

    /// <summary>Writes what a commitment is now to the ledger.</summary>
    public static void Write(MemberBook book, string kind, Commitment commitment, Instant now) =>
        book.Note(kind, now, commitment.Id.Value, commitment.Goal?.Value ?? 0, commitment.FirstDate, "",
            LedgerEntry.Of(
                ("number", commitment.Number), ("schedule", commitment.Schedule.Code()), ("time", commitment.Time),
                ("minutes", commitment.Minutes), ("channel", commitment.Channel.Value), ("longDay", (int?)commitment.Long?.Day),
                ("longMinutes", commitment.Long?.Minutes)));

    /// <summary>The first date whose time is not before now.</summary>
    private static LocalDate FirstDate(MemberBook book, LocalTime time, Instant now)
    {
        var today = book.Today(now);
        return book.Clock.TimeOf(today, time) >= now ? today : today.PlusDays(1);
    }
}

/// <summary>A schedule in one word, as the store and the ledger keep it: <c>w31</c>, <c>e3</c>, <c>q3</c>.</summary>
public static class ScheduleCode
{
    public static string Code(this Schedule schedule) => schedule switch
    {
        Schedule.Weekdays named => $"w{named.Days.Mask}",
        Schedule.EveryNDays every => $"e{every.Days}",
        Schedule.Quota quota => $"q{quota.Times}",
        _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
    };

    public static Schedule Read(string code)
    {
        var number = int.Parse(code.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        return code[0] switch
        {
            'w' => new Schedule.Weekdays(new WorkingDays(number)),
            'e' => new Schedule.EveryNDays(number),
            'q' => new Schedule.Quota(number),
            _ => throw new FormatException($"No schedule '{code}'."),
        };
    }
}
