using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>What the team promises its audience: to answer within some time, in some hours.</summary>
public sealed record Expectation
{
    /// <summary>The longest answer that can be promised, in minutes: a day.</summary>
    public const int LongestWithin = 24 * 60;

    public required ExpectationId Id { get; init; }

    /// <summary>Null where it holds for all channels alike.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Within how many minutes, 1 to <see cref="LongestWithin"/>.</summary>
    public required int Within { get; init; }

    public required WeeklyHours Hours { get; init; }

    /// <summary>The IANA zone in which the hours are promised, whoever covers them.</summary>
    public required string Zone { get; init; }

    /// <summary>The metric that says how fast answers were; null where none does.</summary>
    public MetricId? Metric { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>The date, in the promise's zone, on which the coming days were last looked through for holes.</summary>
    public LocalDate? SeenOn { get; init; }

    public bool IsLive => EndedAt is null;

    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    public LocalDate DateOf(Instant instant) => instant.InZone(TimeZone).Date;

    /// <summary>From when on the coming days are to be looked through again.</summary>
    public Instant LookAgainAt => SeenOn is { } seen
        ? new DayClock(TimeZone, LocalTime.Midnight).StartOf(seen.PlusDays(1))
        : CreatedAt;

    /// <summary>A line of the ledger about the promise as it stands.</summary>
    public LedgerEntry Entry(string kind, Instant now) => new(
        kind, now, Id.Value, Channel?.Value ?? 0, DateOf(now), "expectation",
        LedgerEntry.Of(("within", Within), ("days", Hours.Days.Mask), ("from", Hours.From), ("to", Hours.To)));
}
