namespace CoachBot.Domain.Teams;

/// <summary>What an hour of anybody's time costs: one rate for the whole team, to judge strategies and channels, never people.</summary>
/// <param name="Amount">Above 0, with at most 2 decimals.</param>
/// <param name="Currency">As it was written: €, USD.</param>
/// <param name="ForAll">Whether all members see what is worked out with it; leads alone otherwise.</param>
public sealed record HourlyRate(decimal Amount, string Currency, bool ForAll);
