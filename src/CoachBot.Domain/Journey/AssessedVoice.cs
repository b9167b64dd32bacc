namespace CoachBot.Domain.Journey;

/// <summary>What an assessment says of a team.</summary>
/// <param name="Stage">min(median of the dimensions, lowest gate + 1), rounded, halves down.</param>
/// <param name="Lowest">The stage if every question below 0.60 counted by its lowest answer; the stage itself where there is none.</param>
/// <param name="Highest">The same by the highest answers. Where the two differ there is a range and no single stage.</param>
/// <param name="Dimensions">In the order of <see cref="Dimension"/>.</param>
/// <param name="TalkingPoint">The question with the lowest agreement, if that is below 0.80: the first one of several. Null else.</param>
public sealed record AssessedVoice(
    JourneyStage Stage, JourneyStage Lowest, JourneyStage Highest, IReadOnlyList<DimensionScore> Dimensions, RatedQuestion? TalkingPoint)
{
    /// <summary>Whether the raters are too far apart for one stage.</summary>
    public bool IsRange => Lowest != Highest;

    /// <summary>The gates, weakest first: where the next steps come from.</summary>
    public IEnumerable<DimensionScore> WeakestGates => Dimensions.Where(d => d.IsGate).OrderBy(d => d.Median);

    /// <summary>Hears the raters. Agreement needs <see cref="Agreement.FewestRaters"/> of them; with fewer there is no range and no talking point.</summary>
    /// <param name="questions">Each question that was answered, one at least, with the same raters each.</param>
    public static AssessedVoice Of(IReadOnlyList<RatedQuestion> questions)
    {
        ArgumentOutOfRangeException.ThrowIfZero(questions.Count);
        var dimensions = DimensionsOf(questions);
        var stage = StageOf(dimensions);
        IReadOnlyList<RatedQuestion> comparable = [.. questions.Where(q => q.Scores.Count >= Agreement.FewestRaters)];
        return new AssessedVoice(
            stage,
            StageOf(DimensionsOf([.. questions.Select(q => Settled(q, q.Scores.Min()))])),
            StageOf(DimensionsOf([.. questions.Select(q => Settled(q, q.Scores.Max()))])),
            dimensions,
            comparable.Where(q => q.Agreement < Agreement.Accepted).MinBy(q => q.Agreement));
    }

    private static RatedQuestion Settled(RatedQuestion question, int score) =>
        question.Scores.Count >= Agreement.FewestRaters && question.Agreement < Agreement.Talked
            ? question with { Scores = [.. question.Scores.Select(_ => score)] }
            : question;

    private static IReadOnlyList<DimensionScore> DimensionsOf(IReadOnlyList<RatedQuestion> questions) =>
    [
        .. questions.GroupBy(q => q.Dimension).OrderBy(group => group.Key)
            .Select(group => new DimensionScore(
                group.Key, group.Any(q => q.IsGate), Median([.. group.SelectMany(q => q.Scores).Select(score => (decimal)score)]))),
    ];

    private static JourneyStage StageOf(IReadOnlyList<DimensionScore> dimensions)
    {
        var median = Median([.. dimensions.Select(d => d.Median)]);
        var capped = dimensions.Where(d => d.IsGate).Select(d => d.Median + 1).Append(median).Min();
        return (JourneyStage)((int)Math.Ceiling(capped - 0.5m) - 1);
    }

    private static decimal Median(IReadOnlyList<decimal> values)
    {
        IReadOnlyList<decimal> sorted = [.. values.Order()];
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
