namespace CoachBot.Application.Commands;

/// <summary>Other words that people use for a choice.</summary>
internal static class ChoiceWords
{
    /// <summary>By the choice that they mean. None of them is a choice anywhere that offers this one.</summary>
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["keep"] = ["continue"],
        ["fix"] = ["improve"],
        ["rest"] = ["pause"],
        ["cut"] = ["stop", "drop", "quit", "kill"],
        ["easier"] = ["lighter"],
        ["lead"] = ["leader", "manager"],
        ["admin"] = ["administrator"],
        ["nothing"] = ["none", "off"],
        ["day-month"] = ["dmy", "dd/mm", "european", "british"],
        ["month-day"] = ["mdy", "mm/dd", "american", "us"],
        ["english"] = ["british", "american", "uk", "us"],
        ["continental"] = ["european", "german", "french", "spanish", "italian", "dutch"],
    };

    /// <summary>What means <c>on</c> and <c>off</c> where these two are the choices.</summary>
    private static readonly Dictionary<string, string[]> Switch = new(StringComparer.OrdinalIgnoreCase)
    {
        ["on"] = ["yes", "true", "enable", "enabled"],
        ["off"] = ["no", "false", "never", "none", "disable", "disabled"],
    };

    /// <summary>The choice that a word means; null where it is none's.</summary>
    public static string? Find(IReadOnlyList<string> choices, string word) =>
        choices.FirstOrDefault(choice => (choices is ["on", "off"] ? Switch : Others).GetValueOrDefault(choice)?.Contains(word, StringComparer.OrdinalIgnoreCase) == true);
}
