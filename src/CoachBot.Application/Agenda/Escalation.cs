using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Agenda;

/// <summary>
/// The ladder's third and fourth step also ask the goal's owner to free time or to cut scope, where the member agreed to that
/// person being asked.
/// </summary>
public static class Escalation
{
    public static void AskOwners(AgendaTurn turn, IReadOnlyList<Nag> sent)
    {
        foreach (var nag in sent.Where(n => n.Step is 3 or 4))
        {
            if (OwnerToAsk(turn.Book, turn.Book.Commitments.Get(nag.Commitment), turn.At) is { } goal)
            {
                var owner = turn.Session.Member(turn.Book.Member.Team, goal.Owner);
                owner.Asks.Put(new Ask(owner.NewId(), turn.Book.Id, nag.Commitment, goal.Id, nag.Step, turn.At, MessageState.Pending));
            }
        }
    }

    private static Goal? OwnerToAsk(MemberBook book, Commitment commitment, NodaTime.Instant at) =>
        commitment.Goal is { } id && book.Team.Goals.Find(id) is { IsOpen: true } goal && goal.Owner != book.Id
        && book.Settings.Accountability is { } agreed && agreed.Person == goal.Owner && book.Today(at) < agreed.Until
            ? goal
            : null;
}

/// <summary>Tells an owner what is asked of them, at their first waking minute.</summary>
public sealed class AskRule : IAgendaRule
{
    public NodaTime.Instant? NextAt(MemberBook book)
    {
        NodaTime.Instant? next = null;
        foreach (var ask in book.Asks.Items)
        {
            if (ask.Message == MessageState.Pending && DueAt(book, ask) is { } at && !(at >= next))
            {
                next = at;
            }
        }

        return next;
    }

    public void Run(AgendaTurn turn)
    {
        foreach (var ask in turn.Book.Asks.Items.Where(a => a.Message == MessageState.Pending && DueAt(turn.Book, a) <= turn.At).ToList())
        {
            turn.Book.Asks.Put(ask with { Message = MessageState.Sent });
            var goal = turn.Book.Team.Goals.Find(ask.Goal);
            turn.Send(Chat.MessageKind.Notice, $"ask:{ask.Id}", Replies.Reply.Of(new Replies.Block.Text(
                    NagTexts.AskOwner(turn.Book.Team.NameOf(ask.From), goal?.Title ?? "", ask.Step)))
                .With(goal is null ? [] : Commands.CommandButton.Of(ButtonTexts.ChangeGoal, $"goal edit {GoalCommandTexts.Reference(goal)}")));
            turn.Book.Note("ask.sent", turn.At, ask.Id, ask.Goal.Value, null, "ladder", LedgerEntry.Of(("step", ask.Step)));
        }
    }

    private static NodaTime.Instant? DueAt(MemberBook book, Ask ask) =>
        book.FirstWakingMinute(ask.At) is not { } at ? null
        : book.SilenceAt(at) is { } silence ? book.FirstWakingMinute(silence.To)
        : at;
}
