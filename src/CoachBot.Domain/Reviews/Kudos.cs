using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Reviews;

/// <summary>Thanks from one member to another, for something that was done.</summary>
public sealed record Kudos(KudosId Id, MemberId From, MemberId To, string Text, Instant At);
