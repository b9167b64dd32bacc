namespace CoachBot.Domain.Goals;

/// <summary>A forecast of a goal that has ended, and whether the goal was achieved.</summary>
public readonly record struct ScoredForecast(GoalId Goal, double Probability, bool CameTrue);

/// <summary>Of the goals that were once given so many chances in ten: how many were achieved.</summary>
/// <param name="Tenths">0 to 10: what was said, rounded as it is said.</param>
public sealed record ForecastBucket(int Tenths, int Goals, int CameTrue)
{
    /// <summary>How often it came true, in tenths, rounded half up.</summary>
    public int CameTrueInTen => (int)Math.Round(10.0 * CameTrue / Goals, MidpointRounding.AwayFromZero);
}

/// <summary>How good the forecasts were. A goal counts once in each bucket that it was ever in.</summary>
/// <param name="Goals">How many goals with a forecast have ended.</param>
/// <param name="Buckets">Those with any goal, from the least likely.</param>
/// <param name="Brier">The mean over the goals of their Brier scores; null without any.</param>
public sealed record ForecastCalibration(int Goals, IReadOnlyList<ForecastBucket> Buckets, double? Brier)
{
    /// <summary>Fewer ended goals than this tell nothing.</summary>
    public const int FewestGoals = 10;

    public bool IsTooFew => Goals < FewestGoals;

    public static ForecastCalibration Of(IReadOnlyCollection<ScoredForecast> forecasts)
    {
        var goals = forecasts.GroupBy(f => f.Goal).ToList();
        var buckets = forecasts.GroupBy(f => (int)Math.Round(f.Probability * 10, MidpointRounding.AwayFromZero))
            .Select(bucket => new ForecastBucket(
                bucket.Key,
                bucket.DistinctBy(f => f.Goal).Count(),
                bucket.DistinctBy(f => f.Goal).Count(f => f.CameTrue)))
            .OrderBy(bucket => bucket.Tenths)
            .ToList();
        return new ForecastCalibration(
            goals.Count,
            buckets,
            goals.Count == 0 ? null : goals.Average(g => Chance.BrierScore([.. g.Select(f => f.Probability)], g.First().CameTrue)));
    }
}
