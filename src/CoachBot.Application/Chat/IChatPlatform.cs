using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Chat;

/// <summary>A platform as the outbox sees it: it can send, and it can look whether something was sent.</summary>
public interface IChatPlatform
{
    /// <summary>The platform's name, as in the accounts.</summary>
    string Name { get; }

    /// <summary>How many messages to different receivers may be on their way at once; those to one receiver always go one after another.</summary>
    int MostAtOnce { get; }

    /// <summary>Sends a message, or replaces the one that <see cref="OutgoingMessage.Edits"/> names. Returns the platform's id of it.</summary>
    /// <exception cref="DeliveryException">It could not be sent; the exception says whether trying again can help.</exception>
    Task<string> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Looks whether a message with this outbox id was sent already, after a try whose outcome is unknown: the platform's id of
    /// it, or null where it was not sent.
    /// </summary>
    Task<string?> FindSentAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>A message on its way out.</summary>
/// <param name="Id">The outbox id: the platform's idempotency key is made from it.</param>
/// <param name="At">The instant that it is about, by the clock of the bot.</param>
/// <param name="Account">The receiver's id on the platform; null for a room.</param>
/// <param name="Reader">How the receiver reads dates, numbers and times.</param>
/// <param name="Edits">The outbox id of the message that this one replaces.</param>
public sealed record OutgoingMessage(
    long Id, Instant At, string? Account, string? Room, MessageKind Kind, Reply Content, Reader Reader, long? Edits)
{
    /// <summary>
    /// The team that it is about, where its receiver is in several on the platform; else null. It is to be shown where direct messages of several
    /// workspaces come in one room.
    /// </summary>
    public string? Team { get; init; }

    /// <summary>The workspace that it goes to.</summary>
    public string? Workspace { get; init; }

    /// <summary>The platform's id of the message that this one replaces; null where none is known.</summary>
    public string? EditedId { get; init; }

    /// <summary>When it was tried for the first time; null where this is the first try.</summary>
    public Instant? FirstTriedAt { get; init; }

    /// <summary>
    /// From when on it may be found, if it was sent. Where the first try lies ahead, the clock was set back since: then a day is looked
    /// through.
    /// </summary>
    public Instant? SentSince(Instant now) => FirstTriedAt is { } tried && tried > now ? now - Duration.FromDays(1) : FirstTriedAt;
}

public enum MessageKind
{
    Reply = 0,
    Reminder = 1,
    LastCall = 2,
    Nag = 3,
    Review = 4,
    Notice = 5,
    Clock = 6,
}

/// <summary>Who reads a message: name, zone and formats.</summary>
public sealed record Reader(string Name, string Zone, DateFormat Dates, NumberFormat Numbers);

public enum DeliveryFault
{
    /// <summary>Trying again later can help.</summary>
    Transient = 0,

    /// <summary>The receiver can't be reached: their direct messages are closed.</summary>
    Unreachable = 1,

    /// <summary>It will never work: the message is dropped.</summary>
    Permanent = 2,

    /// <summary>It is not known whether it was sent.</summary>
    Unknown = 3,

    /// <summary>The receiver is no longer in the workspace.</summary>
    Gone = 4,

    /// <summary>Its receiver is not to be disturbed before <see cref="DeliveryException.NotBefore"/>.</summary>
    NotNow = 5,

    /// <summary>The team's room takes no messages of the bot's until a person lets it in again or names another.</summary>
    RoomLost = 6,
}

/// <summary>A message could not be sent.</summary>
public sealed class DeliveryException(DeliveryFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public DeliveryFault Fault { get; } = fault;

    /// <summary>
    /// When it may be sent, for <see cref="DeliveryFault.NotNow"/>; where the platform says when to try again, for <see cref="DeliveryFault.Transient"/>.
    /// </summary>
    public Instant? NotBefore { get; init; }
}
