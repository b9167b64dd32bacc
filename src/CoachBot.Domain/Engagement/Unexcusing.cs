using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What comes of it when an excuse is lifted.</summary>
public static class Unexcusing
{
    /// <summary>Lifts the excuse that an away, a pause, a holiday or a skip gave, where nothing else excuses the date.</summary>
    /// <param name="from">The first date from which it is lifted; null for all.</param>
    public static void Unexcuse(this MemberBook book, ExcuseKind kind, long excuseId, Instant now, LocalDate? from = null)
    {
        foreach (var occasion in book.Occasions.Items.Where(o => o.Excuse == kind && o.ExcuseId == excuseId && !(o.Date < from)).ToList())
        {
            // A quota's slots that an away takes off do not exist: only a skip makes an excused one.
            var other = occasion.QuotaWeek is not null && kind == ExcuseKind.Skip ? null : book.ExcuseOf(occasion, now);
            if (other is { } still)
            {
                book.Reexcuse(occasion, still, now);
                continue;
            }

            book.Occasions.Put(occasion with { Excuse = ExcuseKind.None, ExcuseId = 0, MakeUpOver = false });
            book.Resettle(occasion.Id, now);
        }
    }

    /// <summary>What excused an occasion is taken back, but something else excuses it as well.</summary>
    public static void Reexcuse(this MemberBook book, Occasion occasion, (ExcuseKind Kind, long Id) by, Instant now)
    {
        book.Occasions.Put(occasion with { Excuse = by.Kind, ExcuseId = by.Id });
        book.Note("occasion.excused", now, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "excused",
            LedgerEntry.Of(("by", by.Kind), ("id", by.Id)));
    }
}
