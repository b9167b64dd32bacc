namespace CoachBot.Domain.Goals;

/// <summary>How recording a metric works: a cumulative one adds up, a level one is set.</summary>
public enum MetricShape
{
    /// <summary>A total that grows, such as leads won.</summary>
    Cumulative,

    /// <summary>A height that goes up and down, such as a response time.</summary>
    Level,
}
