using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>One check-in on its way through the occasions.</summary>
internal sealed class Allocation(MemberBook book, CheckIn checkIn, Instant now)
{
    private readonly List<Credit> _credits = [];
    private int _left = checkIn.Minutes;

    public IReadOnlyList<Credit> Credits => _credits;

    public IEnumerable<OccasionId> Touched => _credits.Select(c => c.Occasion);

    public void OwnFirst(OccasionId? own)
    {
        if (own is not { } id || book.Occasions.Find(id) is not { } occasion)
        {
            return;
        }

        if (occasion.State == OccasionState.Open)
        {
            if (book.HasCome(occasion, now) && book.IsWanted(occasion, now))
            {
                Give(occasion, CreditKind.OnTime);
            }
        }
        else if (InMakeUpWindow(occasion))
        {
            Give(occasion, CreditKind.MakeUp);
        }
    }

    public void TodaysOpen()
    {
        var opened = new List<OccasionId>();
        foreach (var quota in book.Commitments.Items.Where(c => c.IsLive && c.IsQuota && Fits(c)).ToList())
        {
            var isThere = book.Of(quota.Id).Any(o => o.Date == checkIn.Date && o.State == OccasionState.Open);
            if (!isThere && book.QuotaDay(quota, checkIn.Date, now) is { } day)
            {
                opened.Add(day.Id);
            }
        }

        foreach (var occasion in InTime(book.Occasions.Lasting, o => o.State == OccasionState.Open && o.Close > now && book.HasCome(o, now)))
        {
            // Asked one by one: what was given before may have filled the day's slot of a quota.
            if (book.IsWanted(occasion, now))
            {
                Give(occasion, CreditKind.OnTime);
            }
        }

        // A day off that took nothing stays one.
        foreach (var empty in opened.Select(book.Occasions.Get).Where(o => o.Minutes == 0))
        {
            book.RemoveOccasion(empty, now);
        }
    }

    public void OldestMissed()
    {
        var missed = book.Occasions.Lasting.Where(o => InMakeUpWindow(o) && Fits(book.CommitmentOf(o)) && _credits.All(c => c.Occasion != o.Id));
        var oldest = book.InOrder(missed).FirstOrDefault();
        if (oldest is not null)
        {
            Give(oldest, CreditKind.MakeUp);
        }
    }

    /// <param name="own">The occasion that is meant, where several would take it: it is filled first.</param>
    public void Backfill(OccasionId? own)
    {
        foreach (var quota in book.Commitments.Items.Where(c => c.IsQuota && Fits(c)).ToList())
        {
            ClaimQuotaSlot(quota);
        }

        foreach (var occasion in InTime(book.Occasions.Items, o => o.Date == checkIn.Date
            && (o.QuotaWeek is null
                ? o.State is OccasionState.Open or OccasionState.Missed or OccasionState.Reserve
                : o.State is OccasionState.Open or OccasionState.Spare && book.IsWanted(o, now))).OrderBy(o => o.Id != own))
        {
            Give(occasion, CreditKind.Backfill);
        }
    }

    /// <summary>One slot of that day's week, dated by that day: in a closed week a missed one before a reserve.</summary>
    private void ClaimQuotaSlot(Commitment quota)
    {
        var sunday = QuotaWeek.SundayOf(checkIn.Date);
        if (quota.QuotaSettled is not { } settled || settled < sunday)
        {
            if (quota.IsLive)
            {
                book.QuotaDay(quota, checkIn.Date, now);
            }

            return;
        }

        if (book.HasSlotOn(quota, checkIn.Date))
        {
            return;
        }

        var slot = book.Of(quota.Id)
            .Where(o => o.QuotaWeek == sunday && o.State is OccasionState.Missed or OccasionState.Reserve)
            .OrderBy(o => o.State == OccasionState.Missed ? 0 : 1).ThenByDescending(o => o.Minutes).ThenBy(o => o.Slot).FirstOrDefault();
        if (slot is null || !Give(slot, CreditKind.Backfill))
        {
            return;
        }

        var moved = book.Occasions.Get(slot.Id) with
        {
            Date = checkIn.Date,
            Slot = book.Of(quota.Id).Where(o => o.Date == checkIn.Date && o.Id != slot.Id).Select(o => o.Slot + 1).DefaultIfEmpty(0).Max(),
            Reminder = book.Clock.TimeOf(checkIn.Date, quota.Time),
            Close = book.Clock.CloseOf(checkIn.Date),
        };
        book.Occasions.Put(moved);
        book.Note("occasion.moved", now, moved.Id.Value, quota.Id.Value, moved.Date, "quota",
            LedgerEntry.Of(("slot", moved.Slot), ("reminder", moved.Reminder), ("close", moved.Close)));
    }

    private bool InMakeUpWindow(Occasion occasion) =>
        occasion.State == OccasionState.Missed && !occasion.MakeUpOver && occasion.MakeUpEnd is { } end && end > now && occasion.QuotaWeek is null;

    private bool Fits(Commitment commitment) => checkIn.Channel is not { } channel || commitment.Channel == channel;

    private List<Occasion> InTime(IEnumerable<Occasion> among, Func<Occasion, bool> which) =>
        [.. among.Where(o => which(o) && Fits(book.CommitmentOf(o)) && _credits.All(c => c.Occasion != o.Id))
            .OrderBy(o => o.Reminder).ThenBy(o => book.CommitmentOf(o).Number)];

    /// <summary>True where the occasion became kept or made up by it.</summary>
    private bool Give(Occasion occasion, CreditKind kind)
    {
        var minutes = Math.Min(_left, occasion.Planned - occasion.Minutes);
        if (minutes <= 0)
        {
            return false;
        }

        _left -= minutes;
        _credits.Add(new Credit(occasion.Id, minutes, kind));
        var given = occasion with { Minutes = occasion.Minutes + minutes };
        book.Occasions.Put(given);
        book.NoteCredited(checkIn, _credits[^1], occasion.Date, now, "check-in");
        if (!given.IsFilled)
        {
            return false;
        }

        book.Fill(occasion.Id, kind == CreditKind.MakeUp, now);
        return true;
    }
}
