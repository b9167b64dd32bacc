namespace CoachBot.Domain.Journey;

/// <summary>What a team has laid already: nobody is told to begin with it once more.</summary>
/// <param name="HasGoal">A live goal with its number and date.</param>
/// <param name="HasPromise">A live commitment.</param>
/// <param name="HasNumber">A number on what customers do.</param>
public sealed record Groundwork(bool HasGoal, bool HasPromise, bool HasNumber)
{
    public static readonly Groundwork None = new(false, false, false);
}
