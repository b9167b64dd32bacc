namespace CoachBot.Domain.Journey;

/// <summary>How far the raters of a question agree: 1 − population variance ÷ 2.25, from 0 (both ends) to 1 (all equal).</summary>
public static class Agreement
{
    /// <summary>From this on the median stands as it is.</summary>
    public const decimal Accepted = 0.80m;

    /// <summary>Below this there is a range and no single stage; from it on the question is worth talking about.</summary>
    public const decimal Talked = 0.60m;

    /// <summary>How many raters it takes before it is shown.</summary>
    public const int FewestRaters = 3;

    // Half of them at 1 and half at 4: ((4 − 1) ÷ 2)².
    private const decimal LargestVariance = 2.25m;

    /// <param name="scores">An answer a rater, 1 to 4 each, one at least.</param>
    public static decimal Of(IReadOnlyCollection<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scores.Count);
        // Whole numbers to the end: Σ(s − mean)² ÷ n = (n·Σs² − (Σs)²) ÷ n².
        var (n, sum, squares) = (scores.Count, scores.Sum(), scores.Sum(score => score * score));
        return 1 - (decimal)((n * squares) - (sum * sum)) / (n * n) / LargestVariance;
    }
}
