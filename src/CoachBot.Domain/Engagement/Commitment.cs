using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>A member's standing appointment: days, local time, minutes, channel, optionally for a goal.</summary>
public sealed record Commitment
{
    public required CommitmentId Id { get; init; }

    public required MemberId Owner { get; init; }

    /// <summary>1, 2, 3… per member.</summary>
    public required int Number { get; init; }

    public required Schedule Schedule { get; init; }

    /// <summary>Local time of the reminder; 09:00 where a quota named none.</summary>
    public required LocalTime Time { get; init; }

    /// <summary>Planned minutes of one occasion, 1 to 1,440.</summary>
    public required int Minutes { get; init; }

    /// <summary>One of its days that has other minutes; null where all have the same.</summary>
    public LongSession? Long { get; init; }

    public required ChannelId Channel { get; init; }

    public GoalId? Goal { get; init; }

    /// <summary>The strategy that it serves where it has no goal with one: a small start names whom it is to hear from.</summary>
    public StrategyId? Strategy { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The member's day of creation: a quota's first week and a goal's due days count from it.</summary>
    public required LocalDate CreatedOn { get; init; }

    /// <summary>The first date whose time is not before the creation (or the last change of the schedule).</summary>
    public required LocalDate FirstDate { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>Since when the commitment is quiet: no reminders, no nags, while its occasions go on and count.</summary>
    public Instant? QuietSince { get; init; }

    /// <summary>When the nag that asks what to do with a quiet commitment was sent or dropped.</summary>
    public Instant? QuietAskedAt { get; init; }

    /// <summary>How often a quiet commitment was asked about: 1 the nag of the fifth miss, 2 and 3 its repeats.</summary>
    public int QuietAsks { get; init; }

    /// <summary>Misses that closed at or before this instant no longer count for the ladder.</summary>
    public Instant? LadderResetAt { get; init; }

    /// <summary>When it was last woken after it had gone quiet: what was missed before no longer counts for the ladder.</summary>
    public Instant? WokenAt { get; init; }

    /// <summary>Misses in a row at the instant to which the book is folded; they count while the ladder was not reset since.</summary>
    public int FoldedMisses { get; init; }

    /// <summary>The Sunday of the last quota week that was settled.</summary>
    public LocalDate? QuotaSettled { get; init; }

    /// <summary>The rhythm score, 0 to 1, at the instant to which the book is folded.</summary>
    public double FoldedScore { get; init; }

    public bool IsLive => EndedAt is null;

    public bool IsQuota => Schedule is Schedule.Quota;

    /// <summary>Planned minutes a week: the weight of its rhythm score.</summary>
    public double MinutesAWeek => (Minutes * Schedule.PerDay * 7) + (HasLong ? Long!.Minutes - Minutes : 0);

    private bool HasLong => Long is { } session && Schedule is Schedule.Weekdays { Days: var days } && days.Contains(session.Day);

    /// <summary>Planned minutes of the occasion of a date.</summary>
    public int MinutesOn(LocalDate date) => HasLong && date.DayOfWeek == Long!.Day ? Long.Minutes : Minutes;
}
