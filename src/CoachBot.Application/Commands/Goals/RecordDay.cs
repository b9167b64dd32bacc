using CoachBot.Application.Goals;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// The day on which a number counts: today, or one of the last seven that is named. Records stay in the order of their days, as those of an
/// import do: what is added for a day before the latest record counts with that record, and a reading from before it says nothing any more.
/// </summary>
internal static class RecordDay
{
    /// <param name="context">Who records.</param>
    /// <param name="metric">The metric as it stands.</param>
    /// <param name="adds">Whether an amount is added to what it stands at.</param>
    /// <param name="named">The day that was named; null where none was.</param>
    /// <param name="goals">The open goals on the metric, as they stand.</param>
    /// <exception cref="UserError">The day is out of reach.</exception>
    public static LocalDate Of(CommandContext context, Metric metric, bool adds, LocalDate? named, IReadOnlyList<GoalSnapshot> goals)
    {
        var today = goals.Count > 0 ? goals[0].Today : context.Today;
        if (named is not { } day || day >= today)
        {
            return today;
        }

        var first = context.Today.PlusDays(-Excuses.DaysBack);
        if (day < first)
        {
            throw new UserError(GoalRefusalTexts.RecordedTooLate(first));
        }

        if (goals.FirstOrDefault(g => g.Goal.Start > day) is { } later)
        {
            throw new UserError(GoalRefusalTexts.BeforeGoal(GoalCommandTexts.Name(later.Goal), later.Goal.Start));
        }

        return metric.RecordedOn is not { } latest || latest <= day ? day
            : adds ? latest
            : throw new UserError(GoalRefusalTexts.RecordedSince(metric.Name, latest));
    }
}
