using CoachBot.Application.Replies;

namespace CoachBot.Slack.Rendering;

/// <summary>What only Slack makes necessary to say.</summary>
public static class SlackTexts
{
    public const string Share = "Show the room";
    public const string FillIn = "Fill it in";
    public const string Save = "Save";
    public const string Cancel = "Cancel";

    /// <summary>For an answer that has neither words nor pictures: Slack takes no empty message.</summary>
    public const string Nothing = "There is nothing to show here yet.";

    public static string LeftOut(int lines) => lines == 1
        ? "… and 1 more line that does not fit here."
        : $"… and {lines} more lines that do not fit here.";

    public static Line ButtonsLeftOut(int buttons) => buttons == 1
        ? Line.Of($"1 more button does not fit here; its command can be typed.")
        : Line.Of($"{buttons} more buttons do not fit here; their commands can be typed.");
}
