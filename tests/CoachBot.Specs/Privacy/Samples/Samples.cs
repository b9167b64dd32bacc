namespace CoachBot.Specs.Privacy;

/// <summary>Lines for commands that nothing made from their declaration gets an answer from.</summary>
internal static class Samples
{
    /// <summary>By the command's path.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>();
}
