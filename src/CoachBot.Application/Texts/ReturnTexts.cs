using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What the coach says when it comes back.</summary>
public static class ReturnTexts
{
    public static Line WelcomeBack() => Line.Of($"Welcome back. Since you left:");

    /// <param name="remind">Whether reminders follow, or a nag alone.</param>
    public static Line WasDown(bool remind) =>
        remind ? Line.Of($"I was offline for a while. This still counts:") : Line.Of($"I was offline for a while.");
}
