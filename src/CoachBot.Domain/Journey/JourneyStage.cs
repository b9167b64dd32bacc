namespace CoachBot.Domain.Journey;

/// <summary>Where a team is on its way, lowest first. Stages fall too.</summary>
public enum JourneyStage
{
    /// <summary>The risk: customers are not heard.</summary>
    Traditional,

    /// <summary>The risk: disconnected tactics; the most exposed stage.</summary>
    Experimental,

    /// <summary>The risk: one person carries it.</summary>
    Operational,

    /// <summary>The risk: standing still.</summary>
    HighImpact,
}
