using CoachBot.Application.Goals;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>
/// Each Monday at the owner's day start: stores what is forecast of a goal, to be scored when it ends. A total that is reached ends
/// it: its forecasts came true, and no more are made.
/// </summary>
public sealed class ForecastRule : IAgendaRule
{
    public Instant? NextAt(MemberBook book, Instant from)
    {
        Instant? next = null;
        foreach (var goal in book.Team.Goals.Items)
        {
            if (goal.Owner == book.Id && MondayOf(goal) is { } monday && book.Clock.StartOf(monday) is var at
                && (next is null || at < next))
            {
                next = at;
            }
        }

        return next;
    }

    public void Run(AgendaTurn turn)
    {
        var book = turn.Book;
        var today = book.Today(turn.At);
        foreach (var goal in book.Team.Goals.Items.Where(g => g.Owner == book.Id && MondayOf(g) <= today).ToList())
        {
            var snapshot = GoalFigures.Of(turn.Session, book.Team, goal, turn.At);
            book.Team.Goals.Put(goal with { ForecastOn = today });
            if (snapshot.Status == GoalStatus.Achieved)
            {
                turn.Session.ScoreForecasts(book.Team.Id, goal.Id, cameTrue: true);
            }
            else if (snapshot.Forecast is Forecast.Odds odds)
            {
                turn.Session.AddForecast(book.Team.Id, new StoredForecast(goal.Id, today, odds.Probability, null));
            }
        }
    }

    /// <summary>The Monday of the next forecast; null for a goal that is closed or ends before it.</summary>
    private static LocalDate? MondayOf(Goal goal)
    {
        var monday = (goal.ForecastOn ?? goal.Start).Next(IsoDayOfWeek.Monday);
        return goal.IsOpen && goal.ValueAtDue is null && monday <= goal.Due ? monday : null;
    }
}
