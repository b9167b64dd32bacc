namespace CoachBot.Domain.Goals;

/// <summary>Probabilities as people say them, and how good they turned out.</summary>
public static class Chance
{
    /// <summary>
    /// "about 4 in 10" for 0.1 to 0.9, both included; "less than 1 in 10" below and "more than 9 in 10" above.
    /// </summary>
    public static string InWords(double probability) => probability switch
    {
        < 0.1 => "less than 1 in 10",
        > 0.9 => "more than 9 in 10",
        _ => $"about {Math.Round(probability * 10, MidpointRounding.AwayFromZero):0} in 10",
    };

    /// <summary>
    /// Brier score: the mean of (probability − outcome)², outcome 1 when the goal was achieved, else 0. 0 is perfect, 0.25 is
    /// what always saying one half gives, 1 is always surely wrong; null without a forecast.
    /// </summary>
    public static double? BrierScore(IReadOnlyCollection<double> probabilities, bool achieved)
    {
        double outcome = achieved ? 1 : 0;
        return probabilities.Count == 0 ? null : probabilities.Average(probability => (probability - outcome) * (probability - outcome));
    }
}
