using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>Tells each lead once that nobody took a hole, with a line for the audience.</summary>
public sealed class OpenHoleRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from) => HoleCalls.First(book, from, HoleCalls.TellAt);

    public void Run(AgendaTurn turn)
    {
        var (book, team) = (turn.Book, turn.Book.Team);
        foreach (var hole in team.Holes.Items.Where(h => HoleCalls.TellAt(book, h, turn.At) <= turn.At).ToList())
        {
            team.Holes.Put(hole with { Told = [.. hole.Told, book.Id] });
            book.Note("hole.told", turn.At, hole.Id.Value, hole.Expectation.Value, null, "cover");
            if (hole.To <= turn.At)
            {
                continue;
            }

            turn.Send(
                MessageKind.Notice,
                HoleBoard.TellKey(hole, book.Id),
                Reply.Of(
                        new Block.Text(CoverTexts.StaysOpen(HoleBoard.NameOf(team, hole), hole.From, hole.To)),
                        HoleBlocks.ForTheAudience(team, hole, turn.Session.Members(team.Id)))
                    .With(HoleBlocks.Take(hole)));
        }
    }
}
