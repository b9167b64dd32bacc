using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>A promise taken back: as if it had never been made, or as it was before it was changed or ended.</summary>
public static class Retraction
{
    /// <summary>Puts a commitment back as it was agreed; what was counted on it meanwhile stays counted.</summary>
    public static void RestoreCommitment(this MemberBook book, Commitment before, Instant now)
    {
        var present = book.Commitments.Find(before.Id);
        book.Commitments.Put(present is null ? before : before.AsTimeLeft(present));
        if (present is not null && present.Schedule != before.Schedule)
        {
            foreach (var foreign in book.Of(before.Id).Where(o => IsForeign(o, before, book.Today(now))).ToList())
            {
                book.RemoveOccasion(foreign, now);
            }
        }

        Commitments.Write(book, "commitment.restored", book.Commitments.Get(before.Id), now);
    }

    /// <summary>Whether an occasion was opened by a schedule that is gone, and nothing was done for it; nor was it only taken off by itself.</summary>
    private static bool IsForeign(Occasion occasion, Commitment commitment, LocalDate today) =>
        occasion.Minutes == 0
        && (occasion.State == OccasionState.Open
            || (occasion is { State: OccasionState.Excused, Excuse: not ExcuseKind.Skip } && occasion.Date >= today))
        && (commitment.IsQuota ? occasion.QuotaWeek is null
            : occasion.QuotaWeek is not null || !commitment.Schedule.IsDue(occasion.Date, commitment.FirstDate));

    /// <summary>An earlier record of a commitment with what the passing of time has put down in it since, which nobody decided.</summary>
    public static Commitment AsTimeLeft(this Commitment before, Commitment present) => before with
    {
        // The end took the quiet away, and nothing woke the commitment.
        QuietSince = present.EndedAt is null ? present.QuietSince : before.QuietSince,
        QuietAskedAt = present.QuietAskedAt,
        QuietAsks = present.QuietAsks,
        LadderResetAt = present.LadderResetAt,
        WokenAt = present.WokenAt,
        FoldedMisses = present.FoldedMisses,
        FoldedScore = present.FoldedScore,
        QuotaSettled = present.QuotaSettled,
    };

    /// <summary>Removes a commitment with its occasions: their minutes become bonus, what they earned or spent is undone.</summary>
    public static void RemoveCommitment(this MemberBook book, CommitmentId id, Instant now)
    {
        if (book.Commitments.Find(id) is null)
        {
            return;
        }

        foreach (var occasion in book.Of(id).ToList())
        {
            if (occasion.State == OccasionState.Kept)
            {
                book.UncountKept();
            }
            else if (occasion.State == OccasionState.Reserve)
            {
                book.ReturnReserve(occasion, now);
            }

            book.TakeAway(occasion, now);
        }

        foreach (var skip in book.Skips.Items.Where(s => s.Commitment == id).ToList())
        {
            book.Skips.Remove(skip.Id);
        }

        book.Commitments.Remove(id);
        book.Note("commitment.removed", now, id.Value, rule: "undo");
    }
}
