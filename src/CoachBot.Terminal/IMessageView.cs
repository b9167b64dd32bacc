using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal;

/// <summary>What is shown: a message with its receiver.</summary>
/// <param name="Id">Unique in the store: <c>m12</c> of the outbox, or a reply's own.</param>
/// <param name="To">The receiver's name; null for a room.</param>
/// <param name="Edits">The id of the message that this one replaces.</param>
public sealed record ShownMessage(
    string Id, Instant At, string? To, string? Room, MessageKind Kind, Reply Content, Reader Reader, string? Edits)
{
    /// <summary>Full paths of the files that came with it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Where messages are shown.</summary>
public interface IMessageView
{
    /// <summary>Paints a message, or makes it ready to go out whole with <see cref="Flush"/>.</summary>
    void Show(ShownMessage message);

    /// <summary>Lets out what was made ready, in one write. Nothing is left to do where messages are painted at once.</summary>
    void Flush()
    {
    }

    /// <summary>Tells the time after an <c>@</c> line.</summary>
    void ShowClock(Instant now, Reader reader);
}
