using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What is said about kudos.</summary>
public static class KudosTexts
{
    public const string AgreeButton = "Name me in the review";

    public static Line Received(string from, string text) => Line.Of($"Kudos from **{from}**: {text}");

    public static Line MayBeNamed() => Line.Of($"Only you see this. With `settings praise on` the review may tell it, where both of you agreed.");

    /// <summary>The same at all times: when exactly would tell who is away, and until when.</summary>
    public static Line Sent(string to) => Line.Of($"{to} gets it, in their waking hours.");

    /// <param name="isShown">Whether both agreed to be named.</param>
    public static Line InReview(bool isShown) => isShown
        ? Line.Of($"You both agreed to be named, so the next review tells it too.")
        : Line.Of($"The review tells it by name only where you both said `settings praise on`.");

    public static Line Left(string name) => Line.Of($"{name} has left the team, so it would not arrive. `team` shows who is here.");

    public static Line ToOneself() => Line.Of($"Kudos go to somebody else. What you did yourself counts with `log`.");
}
