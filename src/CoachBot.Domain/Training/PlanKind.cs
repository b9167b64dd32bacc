namespace CoachBot.Domain.Training;

public enum PlanKind
{
    /// <summary>6 or 12 weeks that climb slowly, with an easier week now and then.</summary>
    Training = 0,

    /// <summary>A dated burst: a release, a campaign.</summary>
    Launch = 1,
}
