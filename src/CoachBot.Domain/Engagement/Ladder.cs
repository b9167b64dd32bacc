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
    public static int Misses(this MemberBook book, CommitmentId id, Instant upToClose)
    {
        var commitment = book.Commitments.Get(id);
        var foldedTo = book.Standing.FoldedTo;
        var folded = commitment.LadderResetAt > foldedTo ? 0 : commitment.FoldedMisses;
        return folded + CountMisses(book.Of(id).Where(o => o.Close > foldedTo && o.Close <= upToClose), commitment.LadderResetAt);
    }

    /// <summary>
    /// Misses in a row of a commitment at the instant to which the book is being folded: an occasion every 23 days or more comes to
    /// five only if those count that the book holds no more.
    /// </summary>
    /// <param name="old">The commitment's occasions that are folded now.</param>
    /// <param name="until">The instant to which they are.</param>
    public static int MissesFolded(this MemberBook book, Commitment commitment, IEnumerable<Occasion> old, Instant until)
    {
        var resets = old.Where(IsGood).Select(o => o.SettledAt).Append(commitment.WokenAt).Append(commitment.LadderResetAt);
        var reset = resets.Where(r => r <= until).Max();
        return (reset > book.Standing.FoldedTo ? 0 : commitment.FoldedMisses) + CountMisses(old, reset);
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

    /// <summary>Something is no longer kept: the ladder counts from the last that still is, or from the last waking if that is later.</summary>
    public static void RecountLadder(this MemberBook book, CommitmentId id)
    {
        var commitment = book.Commitments.Get(id);
        var last = book.Of(id).Where(IsGood).Select(o => o.SettledAt).Append(commitment.WokenAt).Max();
        book.Commitments.Put(commitment with { LadderResetAt = last });
    }

    /// <summary>A quiet commitment is reminded of and nagged about again, from 0.</summary>
    public static void Wake(this MemberBook book, CommitmentId id, Instant now)
    {
        if (book.Commitments.Get(id) is { QuietSince: not null } quiet)
        {
            book.Commitments.Put(quiet with { QuietSince = null, QuietAsks = 0, QuietAskedAt = null, WokenAt = now });
            book.ResetLadder(id, now);
            book.Note("commitment.woken", now, id.Value, rule: "ladder");
        }
    }

    /// <summary>What woke a commitment is taken back: it is as quiet as before, unless something else has woken it or made it quiet since.</summary>
    /// <param name="book">The member's book.</param>
    /// <param name="before">The commitment, quiet.</param>
    /// <param name="wokenAt">When it was woken by what is taken back.</param>
    /// <param name="now">The present.</param>
    public static void QuietAgain(this MemberBook book, Commitment before, Instant? wokenAt, Instant now)
    {
        if (book.Commitments.Find(before.Id) is not { IsLive: true, QuietSince: null } present
            || present.WokenAt?.ToUnixTimeMilliseconds() != wokenAt?.ToUnixTimeMilliseconds())
        {
            return;
        }

        book.Commitments.Put(present with
        {
            QuietSince = before.QuietSince,
            QuietAskedAt = before.QuietAskedAt,
            QuietAsks = before.QuietAsks,
            WokenAt = before.WokenAt,
        });
        book.RecountLadder(before.Id);
        book.WithdrawNags(before.Id);
        book.Note("commitment.quiet-again", now, before.Id.Value, rule: "undo");
    }

    public static void WithdrawNags(this MemberBook book, CommitmentId id)
    {
        foreach (var occasion in book.Of(id).Where(o => o.NagMessage == MessageState.Pending).ToList())
        {
            book.Occasions.Put(occasion with { NagMessage = MessageState.Withdrawn });
        }
    }

    private static int CountMisses(IEnumerable<Occasion> occasions, Instant? reset) => occasions
        .Where(o => o.State is OccasionState.Missed or OccasionState.Reserve && (reset is null || o.Close > reset))
        .Select(o => o.Close).Distinct().Count();

    private static bool IsGood(Occasion occasion) => occasion.State is OccasionState.Kept or OccasionState.MadeUp;
}
