namespace CoachBot.Domain.Goals;

/// <summary>A target that is a quarter of the way that is left nearer to the value.</summary>
public static class LowerTarget
{
    private const decimal Share = 0.25m;

    /// <summary>The lower target; null where there is nothing to cut: it is reached, or the next sensible figure is where it stands.</summary>
    /// <remarks>
    /// 30 leads with 12 recorded become 26 (25.5, rounded up, as whole numbers are counted whole); a target of 2.0 h at 4.0 h becomes 2.5 h.
    /// A milestone is never passed: a target that would fall short of one is none.
    /// </remarks>
    public static decimal? Of(GoalTerms terms, decimal value)
    {
        if (terms.Direction.Reaches(value, terms.Target))
            return null;
        decimal way = terms.Target - value;
        decimal lower = terms.Target - (way * Share);
        bool isWhole = terms.Target == Math.Truncate(terms.Target) && value == Math.Truncate(value) && terms.Shape == MetricShape.Cumulative;
        lower = isWhole ? Math.Ceiling(lower) : Math.Round(lower, 1, MidpointRounding.AwayFromZero);
        bool isLower = terms.Direction.Lead(terms.Target, lower) > 0 && terms.Direction.Lead(lower, value) > 0
            && terms.Direction.Lead(lower, terms.Baseline) > 0;
        return isLower && !terms.Milestones.Any(m => terms.Direction.Reaches(m.Value, lower)) ? lower : null;
    }
}
