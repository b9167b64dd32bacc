namespace CoachBot.Domain.Journey;

/// <summary>Where a team is on its way from preconception to results.</summary>
public enum JourneyStage
{
    Traditional = 1,
    Experimental = 2,
    Operational = 3,
    HighImpact = 4,
}
