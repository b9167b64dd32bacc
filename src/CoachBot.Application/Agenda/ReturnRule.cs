using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// After a silence a member gets at most one message: the reminders and last calls at most 2 h old whose occasions are open
/// (however old after a closed terminal), and, if it is a waking hour of a working day, the nag that is due.
/// </summary>
public sealed class ReturnRule : IAgendaRule
{
    private static readonly Duration StillUseful = Duration.FromHours(2);

    public Instant? NextAt(MemberBook book, Instant from)
    {
        if (book.Team.Silences.Count == 0)
        {
            return null;
        }

        var last = book.Team.Silences[^1];
        var tells = book.Occasions.Lasting.Any(IsHeld) || NagsToCome.All(book, from).Any(n => n.At == last.To);
        return tells ? last.To : null;
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        var silence = book.Team.Silences[^1];
        var reminders = TakeReminders(turn, silence);
        var nags = silence.TerminalClosed || book.IsWaking(turn.At) ? NagRule.Take(turn, NagsToCome.DueBy(book, turn.At)) : [];
        if (reminders.Count == 0 && nags.Count == 0)
        {
            return;
        }

        var content = new Reply { Blocks = [new Block.Text(silence.TerminalClosed ? ReturnTexts.WelcomeBack() : ReturnTexts.WasDown(reminders.Count > 0))] };
        foreach (var occasion in reminders)
        {
            var (channel, minutes, goal) = OccasionMessages.About(book, occasion);
            content = content.Then(new Block.Text(ReminderTexts.Reminder(channel, minutes, goal))).With(OccasionMessages.Done(occasion));
        }

        if (nags.Count > 0)
        {
            var nag = NagMessages.Compose(turn.Session, book, nags, turn.At);
            content = content.Then(nag.Blocks).With(nag.Buttons);
        }

        turn.Send(nags.Count > 0 ? MessageKind.Notice : MessageKind.Reminder,
            $"return:{book.Id.Value}:{turn.At.ToUnixTimeMilliseconds()}", content, reminders.Count == 1 ? reminders[0].Id : null);
    }

    private static List<Occasion> TakeReminders(AgendaTurn turn, Silence silence)
    {
        var told = new List<Occasion>();
        foreach (var held in turn.Book.Occasions.Lasting.Where(IsHeld).OrderBy(o => o.Reminder).ToList())
        {
            var since = held.LastCallMessage == MessageState.Held ? held.LastCallAt() ?? held.Reminder : held.Reminder;
            var useful = held.State == OccasionState.Open && (silence.TerminalClosed || turn.At - since <= StillUseful);
            var state = useful ? MessageState.Sent : MessageState.Dropped;
            turn.Book.Occasions.Put(held with
            {
                ReminderMessage = held.ReminderMessage == MessageState.Held ? state : held.ReminderMessage,
                LastCallMessage = held.LastCallMessage == MessageState.Held ? state : held.LastCallMessage,
            });
            if (useful)
            {
                told.Add(held);
                turn.Book.Note("reminder.sent", turn.At, held.Id.Value, held.Commitment.Value, held.Date, "return");
            }
            else
            {
                turn.Drop("reminder", held, "late");
            }
        }

        return told;
    }

    private static bool IsHeld(Occasion occasion) =>
        occasion.ReminderMessage == MessageState.Held || occasion.LastCallMessage == MessageState.Held;
}
