using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What was agreed on: from the baseline at the start to the target at the close of the due date.</summary>
/// <param name="Unit">The word or sign behind every figure: "leads", "hours", "€".</param>
/// <param name="Shape">Cumulative or level.</param>
/// <param name="Direction">Up or down.</param>
/// <param name="Baseline">Where it began, in the unit.</param>
/// <param name="Target">Where it shall be, in the unit.</param>
/// <param name="Start">The first day, counted.</param>
/// <param name="Due">The last day, counted; not before the start.</param>
/// <param name="Milestones">Dated steps on the way, in any order, at most one a date.</param>
public sealed record GoalTerms(
    string Unit,
    MetricShape Shape,
    MetricDirection Direction,
    decimal Baseline,
    decimal Target,
    LocalDate Start,
    LocalDate Due,
    IReadOnlyList<Milestone> Milestones)
{
    /// <summary>What is measured and not counted: there is a half of it.</summary>
    private static readonly HashSet<string> Measures =
        new(["%", "h", "hr", "hrs", "hour", "hours", "min", "mins", "minute", "minutes", "day", "days", "km", "kg"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Where the line stands and how far from it a value is, as people are told: of things that come whole nobody is 41.43 behind. Those
    /// that are less than one apart are told as they are.
    /// </summary>
    public (Quantity Line, Quantity Apart) Apart(decimal value, decimal line)
    {
        decimal whole = Math.Round(line, MidpointRounding.AwayFromZero);
        return ComeWhole(value) && Math.Abs(value - whole) >= 1
            ? (Quantity.Of(whole, Unit), Quantity.Of(Math.Abs(value - whole), Unit))
            : (Quantity.About(line, Unit), Quantity.About(Math.Abs(value - line), Unit));
    }

    /// <summary>
    /// Whether a lead in per cent fits what is told of value and line: where these are rounded to whole things, the figures that a person
    /// reads must come to the same, give or take 1 %. One ahead of 6 is no 20.6 %.
    /// </summary>
    public bool IsAsTold(decimal value, decimal line, decimal percent)
    {
        var (at, apart) = Apart(value, line);
        if (apart.Value == Quantity.About(Math.Abs(value - line), Unit).Value)
            return true;
        decimal way = Math.Abs(at.Value - Baseline);
        return way > 0 && Math.Abs((100 * apart.Value / way) - Math.Abs(percent)) < 1;
    }

    private bool ComeWhole(decimal value) =>
        Shape == MetricShape.Cumulative && !Quantity.IsMoney(Unit) && !Measures.Contains(Unit)
        && new[] { value, Baseline, Target }.All(decimal.IsInteger);
}
