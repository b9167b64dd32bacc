namespace CoachBot.Specs.Privacy;

/// <summary>
/// Lines beside those that are made from declarations: for commands that nothing made gets an answer from, and for what only words can ask.
/// </summary>
internal static class Samples
{
    /// <summary>By the command's path.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } =
        new[] { EngagementSamples.Lines, GoalSamples.Lines, JourneySamples.Lines, PlanSamples.Lines, TeamSamples.Lines }
            .SelectMany(lines => lines).ToDictionary();
}
