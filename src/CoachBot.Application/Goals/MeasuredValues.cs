using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Goals;

/// <summary>What the metric of a goal stood at, day by day since the goal began.</summary>
/// <param name="baseline">What it stood at before the first measurement.</param>
/// <param name="measurements">Oldest first.</param>
public sealed class MeasuredValues(decimal baseline, IReadOnlyList<Measurement> measurements)
{
    public static MeasuredValues Of(ICoachReader reader, TeamId team, Goal goal) =>
        new(goal.Baseline, reader.Measurements(team, goal.Metric, goal.Start));

    /// <summary>The value at the close of a day.</summary>
    public decimal At(LocalDate close)
    {
        for (var i = measurements.Count - 1; i >= 0; i--)
        {
            if (measurements[i].On <= close)
            {
                return measurements[i].Value;
            }
        }

        return baseline;
    }

    /// <summary>The Mondays of the full weeks, Monday to Sunday, from the start to before today, oldest first.</summary>
    public static IEnumerable<LocalDate> FullWeeks(LocalDate start, LocalDate today)
    {
        var monday = Weeks.MondayFrom(start);
        for (; monday.PlusDays(7) <= today; monday = monday.PlusDays(7))
        {
            yield return monday;
        }
    }

    /// <summary>The change of the value in the week of a Monday.</summary>
    public decimal StepOf(LocalDate monday) => At(monday.PlusDays(6)) - At(monday.PlusDays(-1));
}
