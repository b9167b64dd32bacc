using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Audits;

/// <summary>What the team says of its presence on a channel, and what it has decided about it.</summary>
public sealed record ChannelAudit
{
    public required MemberId By { get; init; }

    /// <summary>The speaker's day on which it was looked at last.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What it takes now, 0 to 10,080 minutes a week, tools at work.</summary>
    public required int MinutesAWeek { get; init; }

    public string? Handle { get; init; }

    public MemberId? Owner { get; init; }

    public StrategyId? Strategy { get; init; }

    /// <summary>Whom the team reaches there.</summary>
    public string? Audience { get; init; }

    /// <summary>The last day on which something was done there, as far as anybody knows.</summary>
    public LocalDate? LastActivity { get; init; }

    public string? Tools { get; init; }

    /// <summary>What the tools save, in minutes a week.</summary>
    public int MinutesSaved { get; init; }

    /// <summary>The speaker's day on which that was said; null where it was not noted.</summary>
    public LocalDate? SavedOn { get; init; }

    /// <summary>Null while nothing has been decided.</summary>
    public AuditDecision? Decision { get; init; }

    /// <summary>True while it is rested or cut: it takes no time.</summary>
    public bool IsIdle => Decision?.Verdict is AuditVerdict.Rest or AuditVerdict.Cut;
}
