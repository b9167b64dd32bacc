using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What the idea commands say.</summary>
public static class IdeaTexts
{
    public const string ListButton = "All ideas";

    public static Line Added(int number, string text) =>
        Line.Of($"Saved as idea {number}: {text}. Three fresh ones come with each review.");

    /// <param name="isNamed">Whether the speaker agreed to praise by name.</param>
    public static Line WhoOffered(bool isNamed) => isNamed
        ? Line.Of($"The review says that it is yours; `settings praise off` takes your name away.")
        : Line.Of($"It is shown without your name. `settings praise on` puts your name to it.");

    public static Line SavedAlready(int number) => Line.Of($"That is idea {number} already. `idea list` shows them all.");

    public static Line None() => Line.Of($"No fresh idea. Whatever made you stop and read is one: `idea add answer the question about sizes`.");

    /// <param name="by">Who offered it, where that may be said.</param>
    public static Line Idea(int number, string text, string? by) => by is null
        ? Line.Of($"**{number}** {text}")
        : Line.Of($"**{number}** {text}, offered by {by}");

    public static Line HowToUse(int number) => Line.Of($"`idea use {number}` once it is out, `idea drop {number}` if it has had its day.");

    public static Line Used(int number, string text) => Line.Of($"Idea {number} is used: {text}. Good to see it out there.");

    public static Line Dropped(int number, string text) => Line.Of($"Idea {number} is dropped: {text}.");

    public static Line Unknown(int number) => Line.Of($"There is no idea {number}. `idea list` shows those there are.");

    /// <param name="by">Who closed it, where that was somebody else.</param>
    public static Line ClosedAlready(int number, bool isUsed, string? by) => (isUsed, by) switch
    {
        (true, null) => Line.Of($"Idea {number} is used already. `idea list` shows the fresh ones."),
        (true, _) => Line.Of($"Idea {number} is used already: {by} has said so. `idea list` shows the fresh ones."),
        (false, null) => Line.Of($"Idea {number} was dropped. `idea list` shows the fresh ones."),
        _ => Line.Of($"Idea {number} was dropped by {by}. `idea list` shows the fresh ones."),
    };
}
