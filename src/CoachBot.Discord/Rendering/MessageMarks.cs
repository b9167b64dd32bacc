using CoachBot.Application.Chat;

namespace CoachBot.Discord.Rendering;

/// <summary>What a message is beside its words.</summary>
/// <param name="OutboxId">The id that its buttons carry and that its nonce is made from; null for an answer.</param>
public sealed record MessageMarks(long? OutboxId = null)
{
    /// <summary>It decides the colour at the edge.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>
    /// The team that it is about, where that has to be said: Discord has one room of direct messages for all servers that somebody and the bot
    /// share.
    /// </summary>
    public string? Team { get; init; }

    /// <summary>True where only the one who asked may see it. It counts in answers to an interaction; no edit changes it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>True for a private answer in a server's room, which a button can show to the room.</summary>
    public bool CanShare { get; init; }

    /// <summary>True where it takes the place of a message: what that one had and this one has not is taken away.</summary>
    public bool IsEdit { get; init; }
}
