using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>Notes that somebody cares for a goal: recorded a number, edited it, or engaged for it.</summary>
public static class GoalTouch
{
    /// <summary>The 28 days until the coach asks begin anew, and no question counts any more.</summary>
    public static Goal Touched(this Goal goal, Instant now) => goal with { TouchedAt = now, Asked = 0, AskedAt = null };

    /// <summary>Touches a goal that is open; others are left alone.</summary>
    public static void Touch(TeamBook team, GoalId goal, Instant now)
    {
        if (team.Goals.Find(goal) is { IsOpen: true } open)
        {
            team.Goals.Put(open.Touched(now));
        }
    }

    /// <summary>Touches the open goals on a metric.</summary>
    public static void TouchAll(TeamBook team, MetricId metric, Instant now)
    {
        foreach (var goal in team.Goals.Items.Where(g => g.IsOpen && g.Metric == metric).ToList())
        {
            team.Goals.Put(goal.Touched(now));
        }
    }
}
