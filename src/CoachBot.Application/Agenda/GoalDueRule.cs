using CoachBot.Application.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// At the close of a goal's due date, in its owner's days: keeps the value of that moment, which decides a level goal for good, and
/// scores the goal's forecasts by it.
/// </summary>
public sealed class GoalDueRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? next = null;
        foreach (var goal in book.Team.Goals.Items)
        {
            if (IsToCome(goal, book) && book.Clock.CloseOf(goal.Due) is var close && (next is null || close < next))
            {
                next = close;
            }
        }

        return next;
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        foreach (var goal in book.Team.Goals.Items.Where(g => IsToCome(g, book) && book.Clock.CloseOf(g.Due) <= turn.At).ToList())
        {
            var metric = book.Team.Metrics.Get(goal.Metric);
            var value = metric.Value ?? goal.Baseline;
            var isMet = GoalFigures.TermsOf(goal, metric).Direction.Reaches(value, goal.Target);
            book.Team.Goals.Put(goal with { ValueAtDue = value });
            turn.Session.ScoreForecasts(book.Team.Id, goal.Id, isMet);
            book.Team.Ledger.Add(new LedgerEntry("goal.due", turn.At, goal.Id.Value, goal.Metric.Value, goal.Due, "goal.due",
                LedgerEntry.Of(("value", value), ("met", isMet))));
        }
    }

    private static bool IsToCome(Goal goal, MemberBook book) => goal.IsOpen && goal.Owner == book.Id && goal.ValueAtDue is null;
}
