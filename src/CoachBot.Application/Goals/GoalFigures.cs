using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>Works out where a goal stands from the books and the measurements.</summary>
public static class GoalFigures
{
    /// <summary>The goal at an instant, in its owner's days.</summary>
    public static GoalSnapshot Of(ICoachReader reader, TeamBook team, Goal goal, Instant now) => Of(
        reader, team, goal, MeasuredValues.Of(reader, team.Id, goal), team.Metrics.Get(goal.Metric).Value ?? goal.Baseline,
        reader.Member(team.Id, goal.Owner).Today(now)) with
    { IsPaused = team.IsPaused(goal, now) };

    /// <summary>
    /// The goal as it stood at the close of a day: what was recorded, re-cut or closed later does not count. Its target, its due date and its
    /// milestones are those of now.
    /// </summary>
    /// <param name="forecasts">False for who needs the value alone: then the forecast is said to be too early, and the status knows of none.</param>
    public static GoalSnapshot AtClose(ICoachReader reader, TeamBook team, Goal goal, LocalDate day, bool forecasts = true)
    {
        var measured = MeasuredValues.Of(reader, team.Id, goal);
        var owner = reader.Member(team.Id, goal.Owner);
        var then = goal with
        {
            ClosedAt = goal.ClosedAt is { } closed && owner.Clock.DayOf(closed) > day ? null : goal.ClosedAt,
            ValueAtDue = day < goal.Due ? null : goal.ValueAtDue,
            Cuts = goal.Cuts.Any(c => c.From <= day) ? [.. goal.Cuts.Where(c => c.From <= day)] : goal.Cuts,
        };
        return Of(reader, team, then, measured, measured.At(day), day.PlusDays(1), forecasts);
    }

    private static GoalSnapshot Of(ICoachReader reader, TeamBook team, Goal goal, MeasuredValues measured, decimal value, LocalDate today, bool forecasts = true)
    {
        var metric = team.Metrics.Get(goal.Metric);
        var owner = reader.Member(team.Id, goal.Owner);
        var terms = TermsOf(goal, metric);
        var paused = PausedDays(team, owner, goal, today);
        var cuts = goal.Cuts.Count > 0 ? goal.Cuts : [LineCut.Of(goal.Start, DueCalendar.MondayToFriday, terms)];
        var calendar = cuts[^1].Calendar;
        var forecast = forecasts
            ? Forecast.Of(terms, value, WeeklySteps(team, owner, goal, calendar, measured, paused, today), calendar, today)
            : new Forecast.TooEarly(today);
        // The owner may have left before the due date's close: then nobody's agenda has stored the value.
        var atDue = today > goal.Due ? goal.ValueAtDue ?? measured.At(goal.Due) : goal.ValueAtDue;
        var record = new GoalRecord(value, atDue, cuts, paused, (forecast as Forecast.Odds)?.Probability);
        return new GoalSnapshot(goal, metric, terms, value, GoalPace.Evaluate(terms, record, today), forecast, today);
    }

    /// <summary>What was agreed on. A goal falls where its target is under its baseline, whatever else its metric serves.</summary>
    public static GoalTerms TermsOf(Goal goal, Metric metric) => new(
        metric.Unit,
        metric.Shape,
        goal.Target < goal.Baseline ? MetricDirection.Down : MetricDirection.Up,
        goal.Baseline,
        goal.Target,
        goal.Start,
        goal.Due,
        goal.Milestones);

    /// <summary>Whether the team, the owner or this goal is paused at an instant.</summary>
    public static bool IsPaused(TeamBook team, MemberBook owner, Goal goal, Instant at) =>
        PausesOf(team, owner, goal).Any(p => p.IsOnAt(at));

    private static IEnumerable<Pause> PausesOf(TeamBook team, MemberBook owner, Goal goal) =>
        team.Pauses.Items.Where(p => p.Scope == PauseScope.Team || (p.Scope == PauseScope.Goal && p.Goal == goal.Id))
            .Concat(owner.OwnPauses.Items.Where(p => p.Scope == PauseScope.Member));

    /// <summary>The days from the start to yesterday at whose close a pause was on.</summary>
    private static HashSet<LocalDate> PausedDays(TeamBook team, MemberBook owner, Goal goal, LocalDate today)
    {
        var days = new HashSet<LocalDate>();
        foreach (var pause in PausesOf(team, owner, goal))
        {
            var last = LocalDate.Min(today.PlusDays(-1), pause.LiftedAt is { } lifted ? owner.Clock.DayOf(lifted) : today);
            for (var day = LocalDate.Max(goal.Start, owner.Clock.DayOf(pause.From).PlusDays(-1)); day <= last; day = day.PlusDays(1))
            {
                if (pause.IsOnAt(owner.Clock.CloseOf(day)))
                {
                    days.Add(day);
                }
            }
        }

        return days;
    }

    private static List<decimal> WeeklySteps(
        TeamBook team,
        MemberBook owner,
        Goal goal,
        DueCalendar calendar,
        MeasuredValues measured,
        HashSet<LocalDate> paused,
        LocalDate today)
    {
        var planned = calendar with { Excused = [] };
        bool IsExcused(LocalDate day) => owner.AwayOn(day) is not null || team.IsHoliday(day) || paused.Contains(day);
        bool IsExcusedWeek(LocalDate monday)
        {
            var due = Enumerable.Range(0, 7).Select(monday.PlusDays).Where(planned.IsDue).ToList();
            return due.Count > 0 && due.TrueForAll(IsExcused);
        }

        return [.. MeasuredValues.FullWeeks(goal.Start, today).Where(monday => !IsExcusedWeek(monday)).Select(measured.StepOf)];
    }
}
