using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>A message to be sent, put down in the transaction that decided it.</summary>
public sealed record OutboxMessage
{
    /// <summary>Unique for ever: what was put down once is never put down again, e.g. <c>nag:42:2</c>.</summary>
    public required string Key { get; init; }

    public required TeamId Team { get; init; }

    /// <summary>The receiver; null for the team's room.</summary>
    public MemberId? To { get; init; }

    public required MessageKind Kind { get; init; }

    public required Reply Content { get; init; }

    public required Instant At { get; init; }

    /// <summary>Sent only while this occasion is open (or missed, in its make-up window): checked when the send is claimed.</summary>
    public OccasionId? OnlyWhileOpen { get; init; }

    /// <summary>The message that this one replaces.</summary>
    public long? Edits { get; init; }

    /// <summary>What the message is about, so that it can be edited once it was acted upon.</summary>
    public OccasionId? About { get; init; }
}

/// <summary>A message that was claimed for sending, under a lease.</summary>
/// <param name="Attempts">How often it was claimed, this time included.</param>
/// <param name="OutcomeUnknown">Whether an earlier try may have got through.</param>
public sealed record ClaimedMessage(OutgoingMessage Message, int Attempts, bool OutcomeUnknown)
{
    public long Id => Message.Id;
}

/// <summary>A message that was sent and may be edited.</summary>
public sealed record SentMessage(long Id, MessageKind Kind, Reply Content, Instant At)
{
    /// <summary>Of one that did not arrive: whether the platform took it for a day from nobody, and not its receiver was why.</summary>
    public bool IsGivenUp { get; init; }
}
