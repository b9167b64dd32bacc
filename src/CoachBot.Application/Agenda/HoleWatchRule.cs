using CoachBot.Application.Expectations;
using CoachBot.Application.Reviews;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Once a day, where something was promised, the coming two weeks are looked through for holes: a day has come into sight, somebody has
/// left or moved. It comes with the wake-up of the member who carries the review.
/// </summary>
public sealed class HoleWatchRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? first = null;
        foreach (var expectation in book.Team.Expectations.Items)
        {
            if (expectation.IsLive && (first is null || expectation.LookAgainAt < first))
            {
                first = expectation.LookAgainAt;
            }
        }

        return first is not null && ReviewCarrier.Is(book) ? first : null;
    }

    public void Run(AgendaTurn turn) => HoleBoard.Renew(turn.Session, turn.Book.Team, turn.At);
}
