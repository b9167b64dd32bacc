using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// An occasion falls due at its reminder's minute: a pause that is on excuses it, else the member is reminded, at the time that
/// they chose, whatever the hour. Snoozed ones come back.
/// </summary>
public sealed class ReminderRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
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
        var due = turn.Book.Occasions.Lasting.Where(o => DueAt(o) <= turn.At)
            .OrderBy(o => o.Reminder).ThenBy(o => turn.Book.CommitmentOf(o).Number).ToList();
        foreach (var occasion in due)
        {
            if (occasion.SnoozedUntil is { } until && until <= turn.At)
            {
                ComeBack(turn, occasion, until);
            }
            else
            {
                FallDue(turn, occasion);
            }
        }
    }

    /// <summary>One that was snoozed ahead of its reminder falls due at its reminder's minute all the same.</summary>
    private static Instant? DueAt(Occasion occasion) =>
        occasion is { State: OccasionState.Open, ReminderMessage: MessageState.Pending } && !(occasion.SnoozedUntil <= occasion.Reminder)
            ? occasion.Reminder
            : occasion.SnoozedUntil;

    private static void FallDue(AgendaTurn turn, Occasion occasion)
    {
        var book = turn.Book;
        var commitment = book.CommitmentOf(occasion);
        if (book.PauseOn(commitment, turn.At) is { } pause && !commitment.IsQuota)
        {
            book.Excuse(occasion, ExcuseKind.Pause, pause.Id.Value, turn.At);
            return;
        }

        if (occasion.SnoozedUntil is not null)
        {
            book.Occasions.Put(occasion with { ReminderMessage = MessageState.None });
            return;
        }

        if (commitment.IsQuota && !book.MustRemind(commitment, occasion.Date, turn.At))
        {
            book.Occasions.Put(occasion with { ReminderMessage = MessageState.None });
            return;
        }

        if (WhyNot(book, commitment, turn.At) is { } reason)
        {
            book.Occasions.Put(occasion with { ReminderMessage = MessageState.Dropped });
            turn.Drop("reminder", occasion, reason);
            return;
        }

        if (book.SilenceAt(turn.At) is not null)
        {
            book.Occasions.Put(occasion with { ReminderMessage = MessageState.Held });
            return;
        }

        book.Occasions.Put(occasion with { ReminderMessage = MessageState.Sent });
        turn.Send(MessageKind.Reminder, $"reminder:{occasion.Id.Value}", OccasionMessages.Reminder(book, occasion, turn.At), occasion.Id, onlyWhileOpen: true);
        book.Note("reminder.sent", turn.At, occasion.Id.Value, commitment.Id.Value, occasion.Date, "reminder");
    }

    private static void ComeBack(AgendaTurn turn, Occasion occasion, Instant until)
    {
        var book = turn.Book;
        book.Occasions.Put(occasion with { SnoozedUntil = null });
        var stillWanted = occasion.State == OccasionState.Open || (occasion.State == OccasionState.Missed && !occasion.MakeUpOver);
        if (!stillWanted || WhyNot(book, book.CommitmentOf(occasion), turn.At) is not null || book.AwayOn(book.Today(turn.At)) is not null)
        {
            return;
        }

        if (book.SilenceAt(turn.At) is not null)
        {
            book.Occasions.Put(occasion with { SnoozedUntil = null, ReminderMessage = MessageState.Held });
            return;
        }

        turn.Send(MessageKind.Reminder, $"snooze:{occasion.Id.Value}:{until.ToUnixTimeMilliseconds()}",
            OccasionMessages.Snoozed(book, occasion), occasion.Id, onlyWhileOpen: true);
        book.Note("reminder.sent", turn.At, occasion.Id.Value, occasion.Commitment.Value, occasion.Date, "snooze");
    }

    /// <summary>Why reminders and last calls of a commitment are not sent; null when they are.</summary>
    public static string? WhyNot(MemberBook book, Commitment commitment, Instant at) =>
        commitment.QuietSince is not null ? "quiet"
        : book.IsMuted(at) ? "mute"
        : book.PauseOn(commitment, at) is not null ? "pause"
        : null;
}
