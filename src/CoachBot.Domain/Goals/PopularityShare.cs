namespace CoachBot.Domain.Goals;

/// <summary>How much of what the team measures is applause.</summary>
public static class PopularityShare
{
    /// <summary>Popularity metrics ÷ metrics in use, 0 to 1; null when none is in use.</summary>
    public static decimal? Of(IReadOnlyCollection<MetricKind> metricsInUse) =>
        metricsInUse.Count == 0 ? null : (decimal)metricsInUse.Count(kind => kind == MetricKind.Popularity) / metricsInUse.Count;

    /// <summary>Whether the share comes first in the review: above 50 %.</summary>
    public static bool LeadsTheReview(decimal? share) => share > 0.5m;
}
