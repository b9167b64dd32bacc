using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>
/// The ladder of a commitment: its misses in a row, told at most five steps high. Anything of it that becomes kept or made up
/// sets the count to 0.
/// </summary>
public static class Ladder
{
    /// <summary>The miss after which a commitment goes quiet.</summary>
    public const int QuietStep = 5;

    /// <summary>After how many days a quiet commitment is asked about again: 7 and 14 after the nag of the fifth miss.</summary>
    public const int RepeatDays = 7;

    public const int MostAsks = 3;

    /// <summary>Misses in a row up to an occasion; a reserve counts as one, the missed slots of a quota week count together.</summary>
    public static int Misses(this MemberBook book, CommitmentId commitment, Instant upToClose)
    {
        var reset = book.Commitments.Get(commitment).LadderResetAt;
        return book.Of(commitment)
            .Where(o => o.State is OccasionState.Missed or OccasionState.Reserve && o.Close <= upToClose && (reset is null || o.Close > reset))
            .Select(o => o.Close).Distinct().Count();
    }

    /// <summary>1 to 5.</summary>
    public static int StepOf(this MemberBook book, Occasion occasion) =>
        Math.Clamp(book.Misses(occasion.Commitment, occasion.Close), 1, QuietStep);

    public static void GoQuietAfterFifth(this MemberBook book, CommitmentId id, Instant close, Instant now)
    {
        var commitment = book.Commitments.Get(id);
        if (commitment.QuietSince is null && book.Misses(id, close) >= QuietStep)
        {
            book.Commitments.Put(commitment with { QuietSince = now, QuietAsks = 0, QuietAskedAt = null });
            book.Note("commitment.quiet", now, id.Value, rule: "ladder");
        }
    }

    /// <summary>The count goes back to 0 and nags not yet sent are withdrawn.</summary>
    public static void ResetLadder(this MemberBook book, CommitmentId id, Instant now)
    {
        book.Commitments.Put(book.Commitments.Get(id) with { LadderResetAt = now });
        book.WithdrawNags(id);
    }

    /// <summary>A quiet commitment is reminded of and nagged about again, from 0.</summary>
    public static void Wake(this MemberBook book, CommitmentId id, Instant now)
    {
        if (book.Commitments.Get(id) is { QuietSince: not null } quiet)
        {
            book.Commitments.Put(quiet with { QuietSince = null, QuietAsks = 0, QuietAskedAt = null });
            book.ResetLadder(id, now);
            book.Note("commitment.woken", now, id.Value, rule: "ladder");
        }
    }

    public static void WithdrawNags(this MemberBook book, CommitmentId id)
    {
        foreach (var occasion in book.Of(id).Where(o => o.NagMessage == MessageState.Pending).ToList())
        {
            book.Occasions.Put(occasion with { NagMessage = MessageState.Withdrawn });
        }
    }
}
