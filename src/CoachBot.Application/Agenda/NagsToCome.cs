using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>A nag that is to come, and when.</summary>
public sealed record NagToCome(CommitmentId Commitment, OccasionId? Occasion, Instant At);

/// <summary>Which nags are to come: one for each miss that has none yet, and the repeats for quiet commitments.</summary>
public static class NagsToCome
{
    /// <param name="book">The member's book.</param>
    /// <param name="from">Up to when the agenda has run: none comes before it.</param>
    public static IEnumerable<NagToCome> All(MemberBook book, Instant from)
    {
        foreach (var occasion in book.Occasions.Lasting)
        {
            if (occasion.NagMessage == MessageState.Pending && DueAt(book, book.CommitmentOf(occasion), occasion.Close, from) is { } at)
            {
                yield return new NagToCome(occasion.Commitment, occasion.Id, at);
            }
        }

        foreach (var commitment in book.Commitments.Items)
        {
            if (RepeatOf(book, commitment) is { } cause && DueAt(book, commitment, cause, from) is { } at)
            {
                yield return new NagToCome(commitment.Id, null, at);
            }
        }
    }

    public static IReadOnlyList<NagToCome> DueBy(MemberBook book, Instant at) => [.. All(book, at).Where(n => n.At <= at)];

    /// <summary>One that became due before an instant, by an undo or by other quiet hours, waits for the first waking minute from there on.</summary>
    private static Instant? DueAt(MemberBook book, Commitment commitment, Instant cause, Instant from)
    {
        var at = DueAt(book, commitment, cause);
        return at < from ? book.FirstMinuteUp(from) : at;
    }

    /// <summary>
    /// The first waking minute not before the cause. Where that fell into a silence: its own minute if something stands against
    /// the nag there (it is dropped), else after the silence.
    /// </summary>
    private static Instant? DueAt(MemberBook book, Commitment commitment, Instant cause)
    {
        if (book.FirstWakingMinute(cause) is not { } waking)
        {
            return null;
        }

        if (book.SilenceAt(waking) is not { } silence || NagRule.Blocked(book, commitment, waking) is not null)
        {
            return waking;
        }

        return silence.TerminalClosed ? silence.To : book.FirstWakingMinute(silence.To);
    }

    /// <summary>A quiet commitment is asked about again 7 and 14 days after the nag of the fifth miss, at the same local time.</summary>
    private static Instant? RepeatOf(MemberBook book, Commitment commitment)
    {
        if (commitment is not { IsLive: true, QuietSince: not null, QuietAskedAt: { } asked, QuietAsks: < Ladder.MostAsks })
        {
            return null;
        }

        var local = book.Clock.Local(asked);
        return book.Clock.At(local.Date.PlusDays(Ladder.RepeatDays * commitment.QuietAsks).At(local.TimeOfDay));
    }
}
