using CoachBot.Application.Agenda;

namespace CoachBot.Hosting;

/// <summary>The rules of the agenda, in the order in which they act at one instant.</summary>
public static class AgendaRules
{
    public static readonly IReadOnlyList<Type> InOrder =
    [
        // It sets the minutes of the day's occasions before they come into being.
        typeof(PlanRule), typeof(DayRule), typeof(ReturnRule), typeof(ReminderRule), typeof(LastCallRule), typeof(NagRule), typeof(AskRule),
        typeof(AgreementRule), typeof(BuddyRule),
        typeof(GoalDueRule), typeof(ForecastRule), typeof(UntouchedGoalRule), typeof(MetricAskRule),
        typeof(ExperimentRule), typeof(AssessmentRule),
        typeof(HoleWatchRule), typeof(HoleAskRule), typeof(OpenHoleRule),
        typeof(ReviewRule),
    ];
}
