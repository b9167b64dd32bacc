using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>Skipping an occasion: once a calendar week per commitment.</summary>
public static class Skips
{
    /// <summary>Today's open occasions, earliest first; a quota's day is one while its week wants slots.</summary>
    public static IReadOnlyList<Occasion> TodaysOpen(this MemberBook book, Instant now) =>
        [.. book.Occasions.Items
            .Where(o => o.State == OccasionState.Open && o.Close > now && book.HasCome(o, now) && book.IsWanted(o, now))
            .OrderBy(o => o.Reminder).ThenBy(o => book.CommitmentOf(o).Number)];

    /// <summary>True where nothing of the commitment was skipped in the calendar week of the date.</summary>
    public static bool MaySkip(this MemberBook book, CommitmentId commitment, LocalDate date) =>
        !book.Skips.Items.Any(s => s.Commitment == commitment && QuotaWeek.SundayOf(s.Date) == QuotaWeek.SundayOf(date));

    public static Skip SkipOccasion(this MemberBook book, Occasion occasion, string? reason, Instant now)
    {
        var skip = new Skip(new SkipId(book.NewId()), occasion.Id, occasion.Commitment, occasion.Date, reason);
        book.Skips.Put(skip);
        book.Excuse(occasion, ExcuseKind.Skip, skip.Id.Value, now);
        return skip;
    }

    /// <summary>Takes a skip back: its occasion is open again, or what it would be by now.</summary>
    public static void TakeSkipBack(this MemberBook book, Skip skip, Instant now)
    {
        book.Skips.Remove(skip.Id);
        book.Unexcuse(ExcuseKind.Skip, skip.Id.Value, now);
    }

    /// <summary>Puts a skip that was taken back in its place again.</summary>
    public static void PutSkipBack(this MemberBook book, Skip skip, Instant now)
    {
        book.Skips.Put(skip);
        if (book.Occasions.Find(skip.Occasion) is { State: OccasionState.Open or OccasionState.Missed or OccasionState.Reserve } occasion)
        {
            book.Excuse(occasion, ExcuseKind.Skip, skip.Id.Value, now);
        }
    }
}
