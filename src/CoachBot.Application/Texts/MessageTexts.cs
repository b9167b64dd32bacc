using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What a message says of itself: what a platform has no room for, and the buttons that every chat platform adds.</summary>
public static class MessageTexts
{
    public const string Share = "Show the room";
    public const string FillIn = "Fill it in";

    /// <summary>For an answer that has neither words nor pictures: no platform takes an empty message.</summary>
    public const string Nothing = "There is nothing to show here yet.";

    public static string LeftOut(int lines) => lines == 1
        ? "… and 1 more line that does not fit here."
        : $"… and {lines} more lines that do not fit here.";

    public static Line ButtonsLeftOut(int buttons) => buttons == 1
        ? Line.Of($"1 more button does not fit here; its command can be typed.")
        : Line.Of($"{buttons} more buttons do not fit here; their commands can be typed.");
}
