using CoachBot.Domain.Engagement;

namespace CoachBot.Storage.Verify;

/// <summary>An occasion as the ledger tells it.</summary>
internal sealed class ReplayedOccasion
{
    public required long Id { get; init; }

    public required long Commitment { get; init; }

    public required long Planned { get; init; }

    public required double PerDay { get; init; }

    public required string? QuotaWeek { get; init; }

    public required long WindowEnd { get; set; }

    public required string Date { get; set; }

    public required long Slot { get; set; }

    public required long Reminder { get; set; }

    public required long Close { get; set; }

    public OccasionState State { get; set; }

    public ExcuseKind Excuse { get; set; }

    public long ExcuseId { get; set; }

    public long? SettledAt { get; set; }

    public long? MakeUpEnd { get; set; }

    public bool MakeUpOver { get; set; }

    public string? ReserveSpentOn { get; set; }

    public bool IsGood => State is OccasionState.Kept or OccasionState.MadeUp;

    public bool IsMiss => State is OccasionState.Missed or OccasionState.Reserve;
}

/// <summary>A check-in as the ledger tells it.</summary>
internal sealed record ReplayedCheckIn(long Id, string Date, long Number, long Minutes, long Channel, Activity? Activity)
{
    public List<ReplayedCredit> Credits { get; } = [];
}

internal sealed record ReplayedCredit(long Occasion, long Minutes, CreditKind Kind);

/// <summary>A commitment as the ledger tells it.</summary>
internal sealed class ReplayedCommitment
{
    public long? LongDay { get; set; }

    public long? LongMinutes { get; set; }

    public long Number { get; set; }

    public string Schedule { get; set; } = "";

    public string? Time { get; set; }

    public long Minutes { get; set; }

    public long Channel { get; set; }

    public long Goal { get; set; }

    public string? FirstDate { get; set; }

    public long? EndedAt { get; set; }

    public long? QuietSince { get; set; }

    public long? QuietAtEnd { get; set; }

    public long? QuietAskedAt { get; set; }

    public long QuietAsks { get; set; }

    public long? LadderResetAt { get; set; }

    public long? WokenAt { get; set; }

    /// <summary>As it was before it was woken last.</summary>
    public (long? QuietSince, long? QuietAskedAt, long QuietAsks, long? WokenAt) BeforeWaking { get; set; }

    public string? QuotaSettled { get; set; }
}
