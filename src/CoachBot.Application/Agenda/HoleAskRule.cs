using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Asks whoever could cover a hole before it opens: each member in a waking minute of their own. Who is missing is not said.
/// </summary>
public sealed class HoleAskRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from) => HoleCalls.First(book, from, HoleCalls.AskAt);

    public void Run(AgendaTurn turn)
    {
        var (book, team) = (turn.Book, turn.Book.Team);
        foreach (var due in team.Holes.Items.Where(h => HoleCalls.AskAt(book, h, turn.At) <= turn.At).ToList())
        {
            // What was found with it is asked about along with it, however far ahead it lies.
            var offered = HoleBoard.Together(team, due).Where(h => h.Id == due.Id || HoleCalls.AskAt(book, h, turn.At) is not null).ToList();
            if (team.Holes.Get(due.Id).Asked.Contains(book.Id))
            {
                continue;
            }

            var isNew = !HoleBoard.Together(team, due).Any(h => h.Asked.Contains(book.Id));
            foreach (var hole in offered)
            {
                team.Holes.Put(hole with { Asked = [.. hole.Asked, book.Id] });
                book.Note("hole.asked", turn.At, hole.Id.Value, hole.Expectation.Value, null, "cover");
            }

            var asked = HoleBoard.Together(team, due).Where(h => h.To > turn.At && h.Asked.Contains(book.Id)).ToList();
            if (asked.Count == 0)
            {
                continue;
            }

            if (isNew)
            {
                turn.Send(MessageKind.Notice, HoleBoard.AskKey(due, book.Id), HoleBlocks.Offer(team, asked, book.Id));
            }
            else
            {
                turn.Session.ReplaceMessage(team.Id, HoleBoard.AskKey(due, book.Id), HoleBlocks.Offer(team, asked, book.Id), turn.At);
            }
        }
    }
}
