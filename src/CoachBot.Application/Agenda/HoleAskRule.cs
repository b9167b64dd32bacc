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
    public Instant? NextAt(MemberBook book) => HoleCalls.First(book, HoleCalls.AskAt);

    public void Run(AgendaTurn turn)
    {
        var (book, team) = (turn.Book, turn.Book.Team);
        foreach (var hole in team.Holes.Items.Where(h => HoleCalls.AskAt(book, h) <= turn.At).ToList())
        {
            team.Holes.Put(hole with { Asked = [.. hole.Asked, book.Id] });
            book.Note("hole.asked", turn.At, hole.Id.Value, hole.Expectation.Value, null, "cover");
            if (hole.To <= turn.At)
            {
                continue;
            }

            var promise = team.Expectations.Get(hole.Expectation);
            turn.Send(
                MessageKind.Notice,
                HoleBoard.AskKey(hole, book.Id),
                Reply.Of(new Block.Text(CoverTexts.MayYouTake(team.NameOf(promise), hole.From, hole.To, promise.Within)))
                    .With(HoleBlocks.Take(hole), HoleBlocks.Pass(hole)));
        }
    }
}
