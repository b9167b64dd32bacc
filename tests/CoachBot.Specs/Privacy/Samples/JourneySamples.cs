namespace CoachBot.Specs.Privacy;

internal static class JourneySamples
{
    /// <summary>An answer to each question of the assessment, whichever of them the round asks.</summary>
    public const string Assess =
        "stage assess --same-result 1 --goals-complete 2 --read-first 3 --promised-days 4 --without-main-person 1 --time-made 2 "
        + "--human-answer 3 --begin-exchanges 4 --left-a-channel 1 --beyond-likes 2 --compared-results 3 --changed-plan 4 --may-say 1 "
        + "--show-one 2 --share yes";

    public static Dictionary<string, string[]> Lines { get; } = new()
    {
        ["stage assess"] = [Assess],
        ["review answer"] = ["review answer good --change \"no more quizzes\""],
    };
}
