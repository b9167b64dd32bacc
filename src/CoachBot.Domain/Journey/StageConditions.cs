namespace CoachBot.Domain.Journey;

/// <summary>The conditions of each stage. Traditional has none: it always holds.</summary>
internal static class StageConditions
{
    private const int WindowWeeks = 12;
    private const int GoodWeeksNeeded = 8;
    private const decimal GoodConsistency = 0.70m;
    private const decimal HighConsistency = 0.85m;
    private const decimal MostVariation = 1m;
    private const int MostChannelsWithoutVerdict = 2;
    private const int OutcomesNeeded = 2;
    private const int ReviewMonths = 3;

    public static IEnumerable<JourneyCondition> Experimental(
        IReadOnlyList<EvidenceWeek> weeks, IReadOnlyList<EvidenceGoal> goals, Groundwork groundwork)
    {
        int dated = goals.Count(goal => goal.HasDueDate);
        yield return AtLeast(JourneyStage.Experimental, "experimental.goal-with-due-date", dated, 1,
            JourneyTexts.GoalsWithDueDate(dated), JourneySteps.AddGoal);

        int active = weeks.Count(week => week.AnyCheckIn);
        Sentence reason = JourneyTexts.WeeksWithCheckIns(active, weeks.Count);
        NextStep step = groundwork.HasPromise ? JourneySteps.CheckIn : JourneySteps.StartSmall;
        yield return weeks.Count == 0
            ? NotYet(JourneyStage.Experimental, "experimental.check-ins", reason, step)
            : AtLeast(JourneyStage.Experimental, "experimental.check-ins", active, weeks.Count / 2m, reason, step);
    }

    public static IEnumerable<JourneyCondition> Operational(
        IReadOnlyList<EvidenceWeek> weeks, IReadOnlyList<EvidenceGoal> goals, int? channelsWithoutVerdict)
    {
        yield return GoodWeeks(weeks);

        IReadOnlyList<EvidenceGoal> live = [.. goals.Where(goal => goal.IsLive)];
        int complete = live.Count(goal => goal.IsComplete);
        yield return AtLeast(JourneyStage.Operational, "operational.goals-complete", complete, Math.Max(1, live.Count),
            JourneyTexts.CompleteGoals(complete, live.Count), live.Count == 0 ? JourneySteps.AddGoal : JourneySteps.CompleteGoals);

        int beyond = live.Count(goal => !goal.IsPopularity);
        yield return AtLeast(JourneyStage.Operational, "operational.beyond-popularity", beyond, 1,
            JourneyTexts.GoalsBeyondPopularity(beyond, live.Count), JourneySteps.AddOutcomeGoal);

        int achieved = goals.Count(goal => goal.AchievedSomething);
        yield return AtLeast(JourneyStage.Operational, "operational.milestone-met", achieved, 1,
            JourneyTexts.GoalsThatAchieved(achieved), live.Any(goal => goal.HasMilestoneAhead) ? JourneySteps.MeetMilestone : JourneySteps.SetMilestone);

        IReadOnlyList<EvidenceWeek> plain = [.. weeks.Where(week => !week.IsLaunch)];
        yield return AtMost("operational.steady-minutes", Variation(plain), MostVariation,
            variation => JourneyTexts.Variation(variation, weeks.Count - plain.Count), JourneySteps.SpreadMinutes);
        yield return AtMost("operational.channels-judged", channelsWithoutVerdict, MostChannelsWithoutVerdict,
            JourneyTexts.ChannelsWithoutVerdict, JourneySteps.JudgeChannels);
    }

    public static IEnumerable<JourneyCondition> HighImpact(
        IReadOnlyList<EvidenceWeek> weeks,
        IReadOnlyList<EvidenceGoal> goals,
        IReadOnlyList<int>? reviewsThatChanged,
        decimal? consistencyWithoutHeaviest)
    {
        decimal? overall = Consistency(weeks.Sum(week => week.Kept), weeks.Sum(week => week.Due));
        Sentence overallReason = JourneyTexts.OverallConsistency(overall, weeks.Count, WindowWeeks);
        yield return weeks.Count == WindowWeeks && overall is { } rate
            ? AtLeast(JourneyStage.HighImpact, "high-impact.consistency", rate, HighConsistency,
                overallReason, JourneySteps.ShrinkWhatSlips)
            : NotYet(JourneyStage.HighImpact, "high-impact.consistency", overallReason, JourneySteps.ShrinkWhatSlips, overall);

        int moved = goals.Count(goal => goal.OutcomeMoved);
        yield return AtLeast(JourneyStage.HighImpact, "high-impact.outcomes-moved", moved, OutcomesNeeded,
            JourneyTexts.OutcomesMoved(moved), JourneySteps.RecordOutcomes);

        yield return Reviews(reviewsThatChanged);

        Sentence reason = JourneyTexts.WithoutHeaviest(consistencyWithoutHeaviest);
        yield return consistencyWithoutHeaviest is { } without
            ? AtLeast(JourneyStage.HighImpact, "high-impact.without-heaviest", without, GoodConsistency, reason, JourneySteps.ShareTheLoad)
            : NotYet(JourneyStage.HighImpact, "high-impact.without-heaviest", reason, JourneySteps.ShareTheLoad);
    }

    // Undecided as long as the weeks to come within the first twelve could still make it hold.
    private static JourneyCondition GoodWeeks(IReadOnlyList<EvidenceWeek> weeks)
    {
        int good = weeks.Count(week => Consistency(week.Kept, week.Due) >= GoodConsistency);
        Sentence reason = JourneyTexts.GoodWeeks(good, weeks.Count);
        bool open = good < GoodWeeksNeeded && good + WindowWeeks - weeks.Count >= GoodWeeksNeeded;
        return open
            ? NotYet(JourneyStage.Operational, "operational.consistency", reason, JourneySteps.ShrinkWhatSlips, good)
            : AtLeast(JourneyStage.Operational, "operational.consistency", good, GoodWeeksNeeded, reason, JourneySteps.ShrinkWhatSlips);
    }

    // One month without a change decides; three months with one are needed to hold.
    private static JourneyCondition Reviews(IReadOnlyList<int>? perMonth)
    {
        const string Rule = "high-impact.reviews";
        if (perMonth is null)
            return NotYet(JourneyStage.HighImpact, Rule, JourneyTexts.ReviewsNotMeasured(), JourneySteps.ChangeSomething);
        IReadOnlyList<int> months = [.. perMonth.TakeLast(ReviewMonths)];
        int changed = months.Count(count => count > 0);
        Sentence reason = JourneyTexts.ReviewMonths(changed, months.Count);
        return changed == months.Count && months.Count < ReviewMonths
            ? NotYet(JourneyStage.HighImpact, Rule, reason, JourneySteps.ChangeSomething, changed)
            : AtLeast(JourneyStage.HighImpact, Rule, changed, ReviewMonths, reason, JourneySteps.ChangeSomething);
    }

    private static decimal? Consistency(int kept, int due) => due == 0 ? null : (decimal)kept / due;

    // Population standard deviation ÷ mean of the weekly minutes; no minutes at all can't be bursty or steady.
    private static decimal? Variation(IReadOnlyList<EvidenceWeek> weeks)
    {
        if (weeks.Sum(week => (long)week.Minutes) == 0)
            return null;
        double mean = weeks.Average(week => week.Minutes);
        double variance = weeks.Average(week => (week.Minutes - mean) * (week.Minutes - mean));
        return Math.Round((decimal)(Math.Sqrt(variance) / mean), 6);
    }

    private static JourneyCondition AtLeast(
        JourneyStage stage, string rule, decimal figure, decimal needed, Sentence reason, NextStep step) =>
        new(stage, rule, figure >= needed ? ConditionState.Holds : ConditionState.Fails, figure,
            Math.Min(1, figure / needed), reason, step);

    private static JourneyCondition AtMost(string rule, decimal? figure, decimal most, Func<decimal?, Sentence> reason, NextStep step) =>
        figure is { } measured
            ? new(JourneyStage.Operational, rule, measured <= most ? ConditionState.Holds : ConditionState.Fails,
                measured, measured <= most ? 1 : most / measured, reason(measured), step)
            : NotYet(JourneyStage.Operational, rule, reason(null), step);

    private static JourneyCondition NotYet(JourneyStage stage, string rule, Sentence reason, NextStep step, decimal? figure = null) =>
        new(stage, rule, ConditionState.NotYetMeasured, figure, 0, reason, step);
}
