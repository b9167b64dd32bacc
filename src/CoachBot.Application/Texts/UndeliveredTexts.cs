using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said to somebody who closed their direct messages, and missed something by it.</summary>
public static class UndeliveredTexts
{
    public static Line Heading() => Line.Of($"**I could not write to you privately.** This is what I wanted to say:");

    public static Line Missed(Instant at, Line first) => Line.Of($"{at}: {first}");

    /// <summary>Above an answer that comes by another way.</summary>
    public static Line AnswerLost() => Line.Of($"My answer did not reach you, but what you did is done:");

    /// <summary>Above an answer of which nobody knows whether it arrived, as I was stopped just then.</summary>
    public static Line AnswerInterrupted() => Line.Of($"I was interrupted just then, and my answer may not have reached you. What you did is done:");

    public static Line RoomLost(string room) => Line.Of(
        $"I can't write in {new Inline.Room(room)}: it is gone, or I am not let in. Let me in (in Slack, say `/invite` there and see that I may post; in Discord, let me see it and send messages), or name another room with `team room`. What I have to say there I try again for a day.");

    public static Line RoleLost(string team) => Line.Of(
        $"The role that belongs to **{team}** was deleted, so I turn everybody but admins away. Run `setup` with another role, or with @everyone, and all goes on; what I keep of the others waits for 30 days.");

    /// <summary>For a message that has no words of its own.</summary>
    public static Line WithoutWords() => Line.Of($"your figures");

    public static Line Earlier(int messages) =>
        messages == 1 ? Line.Of($"… and one more before that.") : Line.Of($"… and {messages} more before that.");

    public static Line HowToOpen() =>
        Line.Of($"My reminders are private messages: they arrive as soon as I may write to you (in Discord, allow direct messages from this server's members).");
}
