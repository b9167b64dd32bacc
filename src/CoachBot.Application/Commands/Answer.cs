using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What an event is answered with, and how the asker reads.</summary>
/// <param name="Reader">The member's own formats and zone; for a stranger the platform's name of them, in UTC.</param>
/// <param name="Today">The reader's day.</param>
/// <param name="IsMember">False for a stranger, of whom nothing is kept.</param>
public sealed record Answer(Reply Reply, Reader Reader, LocalDate Today, bool IsMember);
