namespace CoachBot.Domain.Goals;

/// <summary>The direction in which a metric gets better.</summary>
public enum MetricDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}

/// <summary>Comparisons that read the same for goals that climb and goals that fall.</summary>
public static class MetricDirections
{
    /// <summary>value − line in the goal's direction: positive is ahead of the line, in the metric's unit.</summary>
    public static decimal Lead(this MetricDirection direction, decimal value, decimal line) =>
        direction == MetricDirection.Up ? value - line : line - value;

    /// <summary>Whether the value is at the mark or past it (the mark included).</summary>
    public static bool Reaches(this MetricDirection direction, decimal value, decimal mark) => direction.Lead(value, mark) >= 0;

    /// <summary>Whether the line asks for more than the value (a line at the value does not).</summary>
    public static bool IsBeyond(this MetricDirection direction, decimal line, decimal value) => direction.Lead(value, line) < 0;
}
