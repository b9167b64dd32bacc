namespace CoachBot.Domain.Journey;

/// <summary>Whether a condition of a stage holds.</summary>
public enum ConditionState
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It was measured, and it does not hold.</summary>
    Fails,

    /// <summary>It can't be decided yet; it never lifts a team.</summary>
    NotYetMeasured,
}
