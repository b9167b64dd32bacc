using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Worth;

public readonly record struct SpendId(long Value);

/// <summary>Money that was paid for a channel.</summary>
/// <param name="Amount">Above 0, with at most 2 decimals.</param>
public sealed record Spend(SpendId Id, ChannelId Channel, MemberId By, Instant At, LocalDate On, decimal Amount, string Currency);
