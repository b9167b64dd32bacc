namespace CoachBot.Domain.Journey;

/// <summary>A question with what its raters answered, in no order and without their names.</summary>
/// <param name="Key">The question's lasting name.</param>
/// <param name="IsGate">Whether its dimension is a gate; one such question makes it one.</param>
/// <param name="Scores">An answer a rater, 1 to 4.</param>
public sealed record RatedQuestion(string Key, Dimension Dimension, bool IsGate, IReadOnlyList<int> Scores)
{
    public decimal Agreement => Journey.Agreement.Of(Scores);
}
