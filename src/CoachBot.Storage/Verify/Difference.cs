namespace CoachBot.Storage.Verify;

/// <summary>A stored figure that is not what the ledger makes of it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The id of the row; of a credit <c>check-in/place</c>, of a standing and a wake-up the member's.</param>
/// <param name="Column">The column; <c>(row)</c> where the whole row is missing or too many.</param>
/// <param name="Stored">What is stored; null for NULL.</param>
/// <param name="Recomputed">What the ledger makes of it; null for NULL.</param>
public sealed record Difference(string Table, string Row, string Column, string? Stored, string? Recomputed)
{
    public override string ToString() => $"{Table}, {Row}, {Column}, {Stored ?? "null"}, {Recomputed ?? "null"}";
}

/// <summary>What a verification found.</summary>
/// <param name="Figures">How many stored figures were compared.</param>
/// <param name="Differences">Those that differ; empty where the store is sound.</param>
public sealed record VerifyReport(long Figures, IReadOnlyList<Difference> Differences);
