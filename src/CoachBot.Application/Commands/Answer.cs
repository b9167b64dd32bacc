using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What an event is answered with, and how the asker reads.</summary>
/// <param name="Reader">The member's own formats and zone; for a stranger the platform's name of them, in UTC.</param>
/// <param name="Today">The reader's day.</param>
/// <param name="IsMember">False for a stranger, of whom nothing is kept.</param>
public sealed record Answer(Reply Reply, Reader Reader, LocalDate Today, bool IsMember)
{
    /// <summary>
    /// The team that it is about, where that is not clear: it was asked for in a direct message that names no workspace, by somebody who is in several. Else null.
    /// </summary>
    public string? Team { get; init; }

    /// <summary>Whether the event had come before, and this is what it was answered then.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>
    /// Whether it is told without its being shown again: what was done goes to the asker by the event that did it, or privately where it could not,
    /// also where the bot died over it (<see cref="Outbox.LostAnswers"/>). A form did nothing, and is told by nobody else.
    /// </summary>
    public bool IsToldAlready => IsRepeated && Did is not null;

    /// <summary>What was done that it tells of; null where nothing was.</summary>
    public Deed? Did { get; init; }

    /// <summary>What stands below it because it could not be sent; null where nothing does.</summary>
    public Missed? Missed { get; init; }

    /// <summary>The same where what was missed is told beside it.</summary>
    public Answer WithoutMissed => Missed is { } missed ? this with { Reply = missed.Above, Missed = null } : this;
}

/// <summary>Something that was done and kept.</summary>
/// <param name="By">Who did it.</param>
/// <param name="Platform">Where.</param>
/// <param name="EventId">By which event there: what comes twice is one.</param>
public sealed record Deed(Account By, string Platform, string EventId);

/// <summary>Messages that could not be sent and are told with an answer.</summary>
/// <param name="Of">Who missed them.</param>
/// <param name="Messages">Their outbox ids.</param>
/// <param name="Above">The answer alone.</param>
public sealed record Missed(Account Of, IReadOnlyList<long> Messages, Reply Above);
