namespace CoachBot.Domain.Journey;

/// <summary>Where the raters see a dimension.</summary>
/// <param name="Median">The median of all answers to its questions, 1 to 4 in halves.</param>
public sealed record DimensionScore(Dimension Dimension, bool IsGate, decimal Median);
