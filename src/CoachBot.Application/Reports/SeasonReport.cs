using CoachBot.Application.Goals;
using CoachBot.Application.Reviews;
using CoachBot.Application.Worth;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Reports;

/// <summary>
/// The figures of twelve full weeks, up to the close of their last Sunday, as they may leave the team: totals, the team's own goals with their
/// owners, and nobody's own record.
/// </summary>
public sealed record SeasonReport
{
    public const int Weeks = 12;

    public required string Team { get; init; }

    public required WorthPeriods Span { get; init; }

    /// <summary>The currency of its money; null where the team has named none.</summary>
    public required string? Currency { get; init; }

    /// <summary>Whether an hour has a price that the reader may see.</summary>
    public required bool HasRate { get; init; }

    /// <summary>Those that were open at any time in the span, by number.</summary>
    public required IReadOnlyList<StrategyWorth> Strategies { get; init; }

    public required IReadOnlyList<ChannelReport> Channels { get; init; }

    /// <summary>Those that were open at any time in the span, by number.</summary>
    public required IReadOnlyList<GoalReport> Goals { get; init; }

    /// <summary>The weeks of the span, oldest first.</summary>
    public required IReadOnlyList<WeekKept> Kept { get; init; }

    public required IReadOnlyList<WeekKept> KeptBefore { get; init; }

    public required StageReport Stage { get; init; }

    public required TimeFreed Freed { get; init; }

    /// <summary>Strategies that were closed in the span.</summary>
    public required IReadOnlyList<Strategy> Closed { get; init; }

    public required ReviewChanges Changes { get; init; }

    public required ForecastCalibration Calibration { get; init; }
}

/// <summary>A channel with what the audit made of it, and what worth says of its strategy.</summary>
/// <param name="Decided">What was decided by the end of the span; null where nothing was.</param>
/// <param name="Suggested">What the audit would decide; null where nobody looked at the channel.</param>
/// <param name="Call">By the channel's own check-ins and its strategy's outcomes; null where it serves none.</param>
/// <param name="IsCounted">Whether outcomes of its strategy are counted.</param>
public sealed record ChannelReport(ChannelWorth Worth, AuditDecision? Decided, AuditVerdict? Suggested, WorthCall? Call, bool IsCounted);

/// <summary>A goal as it stood at the close of the span.</summary>
/// <param name="From">What it stood at before the span; its baseline where it began later.</param>
/// <param name="Owner">The one name of a report that is not the team's.</param>
public sealed record GoalReport(GoalSnapshot Snapshot, decimal From, string Owner);

/// <summary>What a team kept in a week.</summary>
/// <param name="Counts">Null where the total would tell on somebody.</param>
public sealed record WeekKept(LocalDate Monday, Counts? Counts);

/// <summary>Where the team is on its journey, at the end of the span and before it.</summary>
/// <param name="Seen">The last round of the assessment that ended by the end of the span and may be shown; null where there is none.</param>
/// <param name="SeenBefore">The last one that had ended when the span began.</param>
/// <param name="Customers">What was last reported of them; null where nothing was by then.</param>
public sealed record StageReport(
    EvidenceVoice Evidence, EvidenceVoice EvidenceBefore, StageSeen? Seen, StageSeen? SeenBefore, CustomersSeen? Customers);

/// <summary>What a round of the assessment said: one stage, or a range.</summary>
public sealed record StageSeen(JourneyStage Lowest, JourneyStage Highest, LocalDate On);

/// <summary>Where customers see the team, as a member reported it.</summary>
public sealed record CustomersSeen(JourneyStage Stage, LocalDate On);
