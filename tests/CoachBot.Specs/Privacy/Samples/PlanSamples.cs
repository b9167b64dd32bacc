namespace CoachBot.Specs.Privacy;

internal static class PlanSamples
{
    public static Dictionary<string, string[]> Lines { get; } = new()
    {
        ["cover ask"] = ["cover ask mika mon tue 09:00-13:00 linkedin", "cover ask gita mon tue 09:00-13:00 linkedin"],
        ["plan survey"] = ["plan survey --days 1 --listening 2 --ease 3 --payoff 4"],
    };
}
