using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Nags about missed occasions, at the first waking minute of a working day. One message a member a day, several misses folded
/// into it at the highest step; five a week. What the budget, away, pause or mute stands against is dropped and recorded, and
/// its step is passed: it never waits.
/// </summary>
public sealed class NagRule : IAgendaRule
{
    public const int MostAWeek = 5;

    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? next = null;
        foreach (var nag in NagsToCome.All(book, from))
        {
            if (!(nag.At >= next))
            {
                next = nag.At;
            }
        }

        return next;
    }

    public void Run(AgendaTurn turn)
    {
        var nags = Take(turn, NagsToCome.DueBy(turn.Book, turn.At));
        if (nags.Count > 0)
        {
            turn.Send(MessageKind.Nag, Key(nags, turn.At), NagMessages.Compose(turn.Session, turn.Book, nags, turn.At), Top(nags).Occasion);
        }
    }

    /// <summary>The nag that speaks for all: the one at the highest step.</summary>
    public static Nag Top(IReadOnlyList<Nag> nags) => nags.MaxBy(n => n.Step)!;

    private static string Key(IReadOnlyList<Nag> nags, Instant at)
    {
        var top = Top(nags);
        return top.Occasion is { } occasion ? $"nag:{occasion.Value}:{top.Step}" : $"nag:{top.Commitment.Value}:again:{at.ToUnixTimeMilliseconds()}";
    }

    /// <summary>Decides which nags may go out now, and records that they do; the others are dropped and recorded.</summary>
    public static IReadOnlyList<Nag> Take(AgendaTurn turn, IReadOnlyList<NagToCome> due)
    {
        var sent = new List<Nag>();
        var hasBudget = HasBudget(turn.Book, turn.At);
        foreach (var nag in due)
        {
            // Read again: an earlier nag of this turn may have changed the commitment.
            var commitment = turn.Book.Commitments.Get(nag.Commitment);
            var step = nag.Occasion is { } occasion ? turn.Book.StepOf(turn.Book.Occasions.Get(occasion)) : Ladder.QuietStep;
            var reason = Blocked(turn.Book, commitment, turn.At) ?? (hasBudget ? null : "budget");
            Mark(turn, nag, step, reason);
            if (reason is null)
            {
                sent.Add(new Nag(nag.Commitment, nag.Occasion, step));
            }
        }

        if (sent.Count > 0)
        {
            turn.Book.Nags.Put(new NagSent(turn.Book.NewId(), turn.At, turn.Book.Today(turn.At)));
            Escalation.AskNamedPerson(turn, sent);
        }

        return sent;
    }

    private static bool HasBudget(MemberBook book, Instant at)
    {
        var today = book.Today(at);
        var sunday = QuotaWeek.SundayOf(today);
        return book.Nags.Items.All(n => n.Day != today)
            && book.Nags.Items.Count(n => QuotaWeek.SundayOf(n.Day) == sunday) < MostAWeek;
    }

    /// <summary>What stands against a nag of a commitment at an instant: away, pause or mute.</summary>
    public static string? Blocked(MemberBook book, Commitment commitment, Instant at) =>
        book.AwayOn(book.Today(at)) is not null ? "away"
        : book.PauseOn(commitment, at) is not null ? "pause"
        : book.IsMuted(at) ? "mute"
        : null;

    private static void Mark(AgendaTurn turn, NagToCome nag, int step, string? reason)
    {
        var book = turn.Book;
        var count = nag.Occasion is { } about ? book.Misses(nag.Commitment, book.Occasions.Get(about).Close) : Ladder.QuietStep;
        var figures = LedgerEntry.Of(("step", step), ("count", count), ("because", reason), ("repeat", nag.Occasion is null));
        var kind = reason is null ? "nag.sent" : "nag.dropped";
        if (nag.Occasion is { } id)
        {
            var occasion = book.Occasions.Get(id);
            book.Occasions.Put(occasion with { NagMessage = reason is null ? MessageState.Sent : MessageState.Dropped });
            book.Note(kind, turn.At, id.Value, occasion.Commitment.Value, occasion.Date, "ladder", figures);
        }
        else
        {
            book.Note(kind, turn.At, nag.Commitment.Value, nag.Commitment.Value, null, "ladder", figures);
        }

        var commitment = book.Commitments.Get(nag.Commitment);
        if (commitment.QuietSince is not null && step == Ladder.QuietStep)
        {
            book.Commitments.Put(commitment with { QuietAskedAt = commitment.QuietAskedAt ?? turn.At, QuietAsks = commitment.QuietAsks + 1 });
        }
    }
}

/// <summary>A nag that goes out.</summary>
/// <param name="Occasion">The miss that it is about; null for a repeat of a quiet commitment's question.</param>
/// <param name="Step">1 to 5.</param>
public sealed record Nag(CommitmentId Commitment, OccasionId? Occasion, int Step)
{
    public bool IsRepeat => Occasion is null;
}
