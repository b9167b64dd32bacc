using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>A goal's status, the rule that gave it (stable, for "why"), and the reason in one sentence.</summary>
public sealed record GoalVerdict(GoalStatus Status, string Rule, Sentence Reason)
{
    private const int DueDaysToJudge = 5;
    private const int MilestoneGraceDays = 7;
    private const decimal OffTrackPercent = -25;
    private const decimal AtRiskPercent = -10;
    private const decimal AheadPercent = 10;

    /// <summary>Whether the reason says where the line is, and how far the value is from it.</summary>
    public bool TellsTheLine { get; private init; }

    /// <summary>The first status that holds, in the order of <see cref="GoalStatus"/>; every goal has exactly one.</summary>
    /// <param name="terms">What was agreed on.</param>
    /// <param name="record">What has happened.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="line">The line at the last close.</param>
    /// <param name="lead">The lead, in the unit.</param>
    /// <param name="leadPercent">The lead in per cent; where it is null (a flat line) any lead counts as 100 %.</param>
    /// <param name="dueDaysClosed">Due days closed before today.</param>
    internal static GoalVerdict Of(
        GoalTerms terms, GoalRecord record, LocalDate today, decimal line, decimal lead, decimal? leadPercent, int dueDaysClosed) =>
        Ended(terms, record, today)
        ?? (dueDaysClosed < DueDaysToJudge
            ? new(GoalStatus.TooEarly, "goal.too-early", GoalTexts.TooEarly(terms, record.Value, dueDaysClosed, DueDaysToJudge))
            : OnTheWay(terms, record, today, line, lead, leadPercent));

    private static GoalVerdict? Ended(GoalTerms terms, GoalRecord record, LocalDate today)
    {
        bool over = today > terms.Due;
        bool level = terms.Shape == MetricShape.Level;
        decimal deciding = level && over ? record.ValueAtDueClose ?? terms.Baseline : record.Value;
        bool met = terms.Direction.Reaches(deciding, terms.Target);
        if (met && level && !over)
            return new(GoalStatus.There, "goal.there", GoalTexts.There(terms, deciding));
        if (met)
            return new(GoalStatus.Achieved, "goal.achieved", GoalTexts.Achieved(terms, deciding));
        return over ? new(GoalStatus.Overdue, "goal.overdue", GoalTexts.Overdue(terms, deciding)) : null;
    }

    private static GoalVerdict OnTheWay(
        GoalTerms terms, GoalRecord record, LocalDate today, decimal line, decimal lead, decimal? leadPercent)
    {
        GoalVerdict ByLead(GoalStatus status, string rule) =>
            new(status, rule, GoalTexts.AgainstTheLine(terms, record.Value, line, lead, leadPercent)) { TellsTheLine = true };

        decimal percent = leadPercent ?? 100 * Math.Sign(lead);
        if (percent < OffTrackPercent)
            return ByLead(GoalStatus.OffTrack, "goal.off-track.lead");
        if (OverdueMilestone(terms, record.Value, today) is { } milestone)
            return new(GoalStatus.OffTrack, "goal.off-track.milestone",
                GoalTexts.MilestoneOverdue(terms, record.Value, milestone, Period.DaysBetween(milestone.Date, today)));
        if (percent < AtRiskPercent)
            return ByLead(GoalStatus.AtRisk, "goal.at-risk.lead");
        if (record.ForecastProbability is { } probability and < 0.5)
            return new(GoalStatus.AtRisk, "goal.at-risk.forecast", GoalTexts.ForecastUnderHalf(terms, record.Value, probability));
        return percent > AheadPercent
            ? ByLead(GoalStatus.Ahead, "goal.ahead")
            : ByLead(GoalStatus.OnTrack, "goal.on-track");
    }

    private static Milestone? OverdueMilestone(GoalTerms terms, decimal value, LocalDate today) =>
        terms.Milestones
            .Where(milestone => today >= milestone.Date.PlusDays(MilestoneGraceDays) && !terms.Direction.Reaches(value, milestone.Value))
            .MinBy(milestone => milestone.Date);
}
