using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>The last call, at 80 % of an occasion's window, for members who switched it on; none for a reminder in quiet hours.</summary>
public sealed class LastCallRule : IAgendaRule
{
    private static readonly Duration Patience = Duration.FromMinutes(1);

    public Instant? NextAt(MemberBook book, Instant from)
    {
        if (!book.Settings.LastCall)
        {
            return null;
        }

        Instant? next = null;
        foreach (var occasion in book.Occasions.Lasting)
        {
            if (DueAt(occasion) is { } at && (next is null || at < next))
            {
                next = at;
            }
        }

        return next;
    }

    public void Run(AgendaTurn turn)
    {
        foreach (var occasion in turn.Book.Occasions.Lasting.Where(o => DueAt(o) <= turn.At).ToList())
        {
            Call(turn, occasion);
        }
    }

    private static Instant? DueAt(Occasion occasion) =>
        occasion is { State: OccasionState.Open, LastCallMessage: MessageState.Pending } ? occasion.LastCallAt() : null;

    /// <summary>Its window was fixed by the quiet hours of the day's start; they may be others by now, or the member elsewhere.</summary>
    private static string? WhyNot(MemberBook book, Commitment commitment, Instant at) =>
        ReminderRule.WhyNot(book, commitment, at) ?? (book.Settings.Quiet.Contains(book.Clock.Local(at).TimeOfDay) ? "quiet-hours" : null);

    private static void Call(AgendaTurn turn, Occasion occasion)
    {
        var book = turn.Book;
        var commitment = book.CommitmentOf(occasion);
        var tooLate = DueAt(occasion) is { } due && turn.At - due > Patience;
        if (tooLate || (commitment.IsQuota && !book.MustRemind(commitment, occasion.Date, turn.At)))
        {
            book.Occasions.Put(occasion with { LastCallMessage = MessageState.None });
        }
        else if (WhyNot(book, commitment, turn.At) is { } reason)
        {
            book.Occasions.Put(occasion with { LastCallMessage = MessageState.Dropped });
            turn.Drop("lastcall", occasion, reason);
        }
        else if (book.SilenceAt(turn.At) is not null)
        {
            book.Occasions.Put(occasion with { LastCallMessage = MessageState.Held });
        }
        else
        {
            book.Occasions.Put(occasion with { LastCallMessage = MessageState.Sent });
            turn.Send(MessageKind.LastCall, $"lastcall:{occasion.Id.Value}", OccasionMessages.LastCall(book, occasion), occasion.Id, onlyWhileOpen: true);
            book.Note("lastcall.sent", turn.At, occasion.Id.Value, commitment.Id.Value, occasion.Date, "last call");
        }
    }
}
