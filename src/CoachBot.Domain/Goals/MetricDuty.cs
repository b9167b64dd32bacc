using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>Whom a metric is asked of, and on which Fridays.</summary>
public static class MetricDuty
{
    /// <summary>Whether a metric is in use: an open goal counts on it, or no goal ever did and it is watched for itself.</summary>
    public static bool IsInUse(this TeamBook team, Metric metric)
    {
        var hasGoal = false;
        foreach (var goal in team.Goals.Items)
        {
            if (goal.Metric == metric.Id)
            {
                if (goal.IsOpen)
                {
                    return true;
                }

                hasGoal = true;
            }
        }

        return !hasGoal;
    }

    /// <summary>Whether a goal itself is paused at an instant.</summary>
    public static bool IsPaused(this TeamBook team, Goal goal, Instant at) =>
        goal.IsOpen && team.Pauses.Items.Any(p => p.Scope == PauseScope.Goal && p.Goal == goal.Id && p.IsOnAt(at));

    /// <summary>Whether a metric is asked for at an instant: it is in use, and not for paused goals alone.</summary>
    public static bool IsAskedFor(this TeamBook team, Metric metric, Instant at) => team.IsInUse(metric)
        && (team.Goals.Items.Where(g => g.IsOpen && g.Metric == metric.Id).ToList() is not { Count: > 0 } goals || !goals.TrueForAll(g => team.IsPaused(g, at)));

    /// <summary>
    /// Who is asked: the owner of the oldest open goal on it, else who added it, else the first lead; whoever has left is passed over.
    /// Null where nobody is left to ask.
    /// </summary>
    public static MemberId? OwnerOf(this TeamBook team, Metric metric)
    {
        foreach (var goal in team.Goals.Items)
        {
            if (goal.IsOpen && goal.Metric == metric.Id && IsHere(team, goal.Owner))
            {
                return goal.Owner;
            }
        }

        if (metric.Owner is { } owner && IsHere(team, owner))
        {
            return owner;
        }

        return team.Roster.FirstOrDefault(r => r.IsHere && r.Role >= Role.Lead)?.Id;
    }

    /// <summary>The next Friday on which a metric is due to be recorded. One that is never asked for has none.</summary>
    /// <remarks>
    /// A weekly metric recorded on Tuesday 6 January 2026 is not due on the 9th but on the 16th. A monthly one recorded then is due on
    /// Friday 27 February, the last of the next month without a reading.
    /// </remarks>
    /// <param name="metric">The metric.</param>
    /// <param name="from">The first day that is looked at where it was never asked for.</param>
    public static LocalDate? NextFriday(Metric metric, LocalDate from)
    {
        if (metric.Cadence == MetricCadence.Never)
        {
            return null;
        }

        var day = metric.AskFrom ?? from;
        var friday = day.DayOfWeek == IsoDayOfWeek.Friday ? day : day.Next(IsoDayOfWeek.Friday);
        while (metric.Cadence == MetricCadence.Monthly ? !IsLastOfMonth(friday) || IsRecordedInMonth(metric, friday) : IsRecordedInWeek(metric, friday))
        {
            friday = friday.PlusWeeks(1);
        }

        return friday;
    }

    /// <summary>Whether the week of a day, or the month that ends in it, still waits for a reading, asked for or not.</summary>
    public static bool IsWaitedFor(Metric metric, LocalDate today)
    {
        var friday = Weeks.MondayOf(today).Next(IsoDayOfWeek.Friday);
        return metric.Cadence switch
        {
            MetricCadence.Never => false,
            MetricCadence.Monthly => IsLastOfMonth(friday) && !IsRecordedInMonth(metric, friday),
            _ => !IsRecordedInWeek(metric, friday),
        };
    }

    private static bool IsRecordedInWeek(Metric metric, LocalDate friday) =>
        metric.RecordedOn is { } on && on >= friday.PlusDays(-4);

    private static bool IsRecordedInMonth(Metric metric, LocalDate friday) =>
        metric.RecordedOn is { } on && on >= new LocalDate(friday.Year, friday.Month, 1);

    private static bool IsLastOfMonth(LocalDate friday) => friday.PlusWeeks(1).Month != friday.Month;

    private static bool IsHere(TeamBook team, MemberId id)
    {
        foreach (var entry in team.Roster)
        {
            if (entry.Id == id)
            {
                return entry.IsHere;
            }
        }

        return false;
    }
}
