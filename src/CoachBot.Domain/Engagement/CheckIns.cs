using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What a check-in did: the occasions that it changed, as they are now, and the minutes that no occasion took.</summary>
public sealed record CheckInOutcome(CheckIn CheckIn, IReadOnlyList<Occasion> Touched)
{
    public int Bonus => CheckIn.Bonus;
}

/// <summary>How a check-in's minutes go to occasions.</summary>
public static class CheckIns
{
    /// <summary>How many days back a check-in may be dated, corrected or deleted.</summary>
    public const int BackfillDays = 7;

    public const int MostMinutes = 1440;

    /// <summary>
    /// Logs a check-in. Without a date, today's open occasions that fit take it first, earliest first, each up to its planned
    /// minutes; what is left goes to the oldest missed occasion that fits and is in its make-up window; the rest is bonus.
    /// With a date only that day's occasions take it.
    /// </summary>
    /// <param name="book">The member's book.</param>
    /// <param name="checkIn">The check-in, without credits.</param>
    /// <param name="dated">True where the member named the date.</param>
    /// <param name="own">The occasion whose Done was pressed: it is filled first.</param>
    /// <param name="now">The present.</param>
    public static CheckInOutcome Log(this MemberBook book, CheckIn checkIn, bool dated, OccasionId? own, Instant now)
    {
        book.NoteLogged(checkIn, now, "check-in");
        var run = new Allocation(book, checkIn, now);
        if (dated)
        {
            run.Backfill();
        }
        else
        {
            run.OwnFirst(own);
            run.TodaysOpen();
            run.OldestMissed();
        }

        var logged = checkIn with { Credits = run.Credits };
        book.CheckIns.Put(logged);
        book.WakeQuiet(logged, now);
        return new CheckInOutcome(logged, [.. run.Touched.Select(book.Occasions.Get)]);
    }

    /// <summary>Puts a check-in back as it was before a change, as far as its occasions are still there.</summary>
    public static void Restore(this MemberBook book, CheckIn before, Instant now)
    {
        var known = before with { Credits = [.. before.Credits.Where(c => book.Occasions.Find(c.Occasion) is not null)] };
        book.CheckIns.Put(known);
        book.NoteLogged(known, now, "undo");
        foreach (var credit in known.Credits)
        {
            book.NoteCredited(known, credit, book.Occasions.Get(credit.Occasion).Date, now, "undo");
        }

        foreach (var credit in known.Credits)
        {
            book.Resettle(credit.Occasion, now);
        }
    }

    /// <summary>Takes a check-in back: its minutes leave the occasions, which become what they would be without them.</summary>
    public static void Delete(this MemberBook book, CheckIn checkIn, Instant now)
    {
        book.CheckIns.Remove(checkIn.Id);
        book.Note("checkin.deleted", now, checkIn.Id.Value, checkIn.Channel?.Value ?? 0, checkIn.Date);
        foreach (var credit in checkIn.Credits)
        {
            book.Resettle(credit.Occasion, now);
        }
    }

    /// <summary>Marks an occasion as kept or made up: the count of its ladder goes to 0, a reserve comes back.</summary>
    public static void Fill(this MemberBook book, OccasionId id, bool madeUp, Instant now)
    {
        var occasion = book.Occasions.Get(id);
        if (occasion.State == OccasionState.Reserve)
        {
            book.ReturnReserve(occasion, now);
        }

        book.Occasions.Put(occasion with
        {
            State = madeUp ? OccasionState.MadeUp : OccasionState.Kept,
            SettledAt = now,
            MakeUpOver = true,
            ReserveSpentOn = null,
            SnoozedUntil = null,
            LastCallMessage = MessageState.None,
            ReminderMessage = occasion.ReminderMessage is MessageState.Pending or MessageState.Held ? MessageState.None : occasion.ReminderMessage,
        });
        book.ResetLadder(occasion.Commitment, now);
        if (!madeUp)
        {
            book.CountKept();
        }

        book.Note(madeUp ? "occasion.madeup" : "occasion.kept", now, id.Value, occasion.Commitment.Value, occasion.Date, "check-in",
            LedgerEntry.Of(("minutes", occasion.Minutes), ("late", !madeUp && occasion.Close <= now)));
    }

    private static void NoteLogged(this MemberBook book, CheckIn checkIn, Instant now, string rule) =>
        book.Note("checkin.logged", now, checkIn.Id.Value, checkIn.Channel?.Value ?? 0, checkIn.Date, rule,
            LedgerEntry.Of(("number", checkIn.Number), ("minutes", checkIn.Minutes), ("activity", checkIn.Activity)));

    private static void NoteCredited(this MemberBook book, CheckIn checkIn, Credit credit, LocalDate date, Instant now, string rule) =>
        book.Note("checkin.credited", now, checkIn.Id.Value, credit.Occasion.Value, date, rule,
            LedgerEntry.Of(("minutes", credit.Minutes), ("kind", credit.Kind)));

    private static void WakeQuiet(this MemberBook book, CheckIn checkIn, Instant now)
    {
        foreach (var quiet in book.Commitments.Items.Where(c => c.IsLive && c.QuietSince is not null).ToList())
        {
            var givenMinutes = checkIn.Credits.Any(c => book.Occasions.Get(c.Occasion).Commitment == quiet.Id);
            var meant = checkIn.Channel is { } channel ? channel == quiet.Channel : checkIn.Credits.Count == 0;
            if (givenMinutes || meant)
            {
                book.Wake(quiet.Id, now);
            }
        }
    }

    /// <summary>One check-in on its way through the occasions.</summary>
    private sealed class Allocation(MemberBook book, CheckIn checkIn, Instant now)
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
                if (book.IsWanted(occasion, now))
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
            foreach (var quota in book.Commitments.Items.Where(c => c.IsLive && c.IsQuota && Fits(c)).ToList())
            {
                book.QuotaDay(quota, checkIn.Date, now);
            }

            foreach (var occasion in InTime(o => o.State == OccasionState.Open && o.Close > now))
            {
                // Asked one by one: what was given before may have filled the day's slot of a quota.
                if (book.IsWanted(occasion, now))
                {
                    Give(occasion, CreditKind.OnTime);
                }
            }
        }

        public void OldestMissed()
        {
            var oldest = book.InOrder().FirstOrDefault(o => InMakeUpWindow(o) && Fits(book.CommitmentOf(o)) && _credits.All(c => c.Occasion != o.Id));
            if (oldest is not null)
            {
                Give(oldest, CreditKind.MakeUp);
            }
        }

        public void Backfill()
        {
            foreach (var quota in book.Commitments.Items.Where(c => c.IsQuota && Fits(c)).ToList())
            {
                ClaimQuotaSlot(quota);
            }

            foreach (var occasion in InTime(o => o.Date == checkIn.Date
                && (o.QuotaWeek is null
                    ? o.State is OccasionState.Open or OccasionState.Missed or OccasionState.Reserve
                    : o.State is OccasionState.Open or OccasionState.Spare && book.IsWanted(o, now))))
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

        private List<Occasion> InTime(Func<Occasion, bool> which) =>
            [.. book.Occasions.Items.Where(o => which(o) && Fits(book.CommitmentOf(o)) && _credits.All(c => c.Occasion != o.Id))
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
}
