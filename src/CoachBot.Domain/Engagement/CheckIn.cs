using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>What was done. To engage is more than to publish.</summary>
public enum Activity
{
    Converse = 0,
    Listen = 1,
    Publish = 2,
    Plan = 3,
    Measure = 4,
}

/// <summary>How a check-in's minutes came to an occasion.</summary>
public enum CreditKind
{
    /// <summary>While it was open.</summary>
    OnTime = 0,

    /// <summary>In its make-up window.</summary>
    MakeUp = 1,

    /// <summary>With a date, afterwards.</summary>
    Backfill = 2,
}

/// <summary>Minutes of a check-in that an occasion took.</summary>
public sealed record Credit(OccasionId Occasion, int Minutes, CreditKind Kind);

/// <summary>A check-in: done on a day, for some minutes, on a channel. What no occasion took is bonus, never a debt.</summary>
public sealed record CheckIn
{
    public required CheckInId Id { get; init; }

    public required MemberId Member { get; init; }

    /// <summary>1, 2, 3… per member.</summary>
    public required int Number { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>1 to 1,440.</summary>
    public required int Minutes { get; init; }

    public Activity? Activity { get; init; }

    public ChannelId? Channel { get; init; }

    public string? Note { get; init; }

    public required Instant LoggedAt { get; init; }

    public IReadOnlyList<Credit> Credits { get; init; } = [];

    public int Bonus => Minutes - Credits.Sum(c => c.Minutes);
}
