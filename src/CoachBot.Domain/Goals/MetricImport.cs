using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What has become of an import.</summary>
public enum ImportState
{
    /// <summary>Its figures are put down, and wait for a person to say yes; nobody reads them.</summary>
    Staged = 0,

    Confirmed = 1,

    TakenBack = 2,
}

/// <summary>A file of figures, from its preview on.</summary>
/// <param name="At">When it was read.</param>
/// <param name="ConfirmedAt">When somebody said yes; null before.</param>
/// <param name="Plan">What saying yes does.</param>
public sealed record MetricImport(ImportId Id, MemberId By, Instant At, Instant? ConfirmedAt, ImportState State, ImportPlan Plan);
