namespace CoachBot.Domain.Journey;

/// <summary>Where the members see the team: their own placements, without names.</summary>
/// <param name="Stage">The median of the placements, halves down; null when there is none.</param>
/// <param name="Members">How many members have placed the team.</param>
/// <param name="Summary">The median in a sentence.</param>
/// <param name="Spread">How many see it where, in a sentence; null under 3 members, where a count would give a person away.</param>
public sealed record PerceivedVoice(JourneyStage? Stage, int Members, string Summary, string? Spread)
{
    private const int FewestForSpread = 3;

    /// <summary>Hears the members.</summary>
    /// <param name="placements">Each member's latest placement, one a member, in any order.</param>
    public static PerceivedVoice Of(IReadOnlyCollection<JourneyStage> placements)
    {
        if (placements.Count == 0)
            return new PerceivedVoice(null, 0, JourneyTexts.NobodyPlaced(), null);
        JourneyStage median = Median(placements);
        return new PerceivedVoice(
            median,
            placements.Count,
            JourneyTexts.Perceived(median, placements.Count),
            placements.Count < FewestForSpread ? null : SpreadOf(placements));
    }

    private static JourneyStage Median(IReadOnlyCollection<JourneyStage> placements)
    {
        JourneyStage[] sorted = [.. placements.Order()];
        int lower = (int)sorted[(sorted.Length - 1) / 2];
        int upper = (int)sorted[sorted.Length / 2];
        return (JourneyStage)((lower + upper) / 2);
    }

    private static string SpreadOf(IReadOnlyCollection<JourneyStage> placements)
    {
        IReadOnlyList<(JourneyStage Stage, int Members)> counts =
            [.. placements.GroupBy(stage => stage).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
        return counts.Count == 1 ? JourneyTexts.AllAgree(counts[0].Stage, counts[0].Members) : JourneyTexts.Spread(counts);
    }
}
