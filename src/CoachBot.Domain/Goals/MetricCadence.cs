namespace CoachBot.Domain.Goals;

/// <summary>How often a metric should be recorded: when it is asked for.</summary>
public enum MetricCadence
{
    /// <summary>Each Friday on which the week has no reading yet.</summary>
    Weekly = 0,

    /// <summary>On the last Friday of a month that has no reading yet.</summary>
    Monthly = 1,

    /// <summary>It is never asked for.</summary>
    Never = 2,
}
