namespace CoachBot.Domain.Journey;

/// <summary>What the ledger says about the stage of a team.</summary>
/// <param name="Stage">The highest stage whose conditions and all lower ones hold; null under 4 weeks: not enough evidence yet.</param>
/// <param name="Summary">The stage, or that it is too early, in a sentence.</param>
/// <param name="Risk">The present stage's risk in a sentence; null without a stage.</param>
/// <param name="Conditions">Every condition of every stage, lowest stage first.</param>
/// <param name="NextSteps">At most three, from the failed conditions: the lowest stage first, in it the least fulfilled.</param>
public sealed record EvidenceVoice(
    JourneyStage? Stage,
    string Summary,
    string? Risk,
    IReadOnlyList<JourneyCondition> Conditions,
    IReadOnlyList<NextStep> NextSteps)
{
    private const int FewestWeeks = 4;
    private const int MostWeeks = 12;
    private const int MostSteps = 3;

    /// <summary>Hears the evidence. A week, a goal or a review that is not in the inputs is not evidence.</summary>
    public static EvidenceVoice Of(EvidenceInputs inputs)
    {
        IReadOnlyList<EvidenceWeek> weeks = [.. inputs.Weeks.TakeLast(MostWeeks)];
        IReadOnlyList<JourneyCondition> conditions =
        [
            .. StageConditions.Experimental(weeks, inputs.Goals, inputs.Groundwork),
            .. StageConditions.Operational(weeks, inputs.Goals, inputs.ChannelsWithoutVerdict),
            .. StageConditions.HighImpact(weeks, inputs.Goals, inputs.ReviewsThatChanged, inputs.ConsistencyWithoutHeaviest),
        ];
        JourneyStage? stage = weeks.Count < FewestWeeks ? null : Highest(conditions);
        return new EvidenceVoice(
            stage,
            stage is { } known ? JourneyTexts.Evidence(known, weeks.Count) : JourneyTexts.NotEnoughEvidence(weeks.Count, FewestWeeks),
            stage is { } present ? JourneyTexts.Risk(present) : null,
            conditions,
            StepsFrom(conditions));
    }

    private static JourneyStage Highest(IReadOnlyList<JourneyCondition> conditions) =>
        conditions.FirstOrDefault(condition => condition.State != ConditionState.Holds) is { } blocking
            ? blocking.Stage - 1
            : JourneyStage.HighImpact;

    private static IReadOnlyList<NextStep> StepsFrom(IReadOnlyList<JourneyCondition> conditions) =>
    [
        .. conditions.Where(condition => condition.State == ConditionState.Fails)
            .OrderBy(condition => condition.Stage)
            .ThenBy(condition => condition.Fulfilled)
            .Select(condition => condition.Step)
            .Distinct()
            .Take(MostSteps),
    ];
}
