using CoachBot.Domain.Journey;

namespace CoachBot.Application.Stores;

/// <summary>What is kept of the assessment.</summary>
/// <param name="Rounds">Oldest first; the last one may still be open.</param>
/// <param name="Customers">The latest report; null where there is none.</param>
public sealed record AssessmentRecords(IReadOnlyList<Assessment> Rounds, CustomerVoice? Customers)
{
    /// <summary>The round that is answered or talked over now; null where there is none.</summary>
    public Assessment? Open => Rounds.LastOrDefault(r => r.EndedAt is null);
}
