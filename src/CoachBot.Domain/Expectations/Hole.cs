using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>
/// Hours of a promise on a date which somebody covers as a rule and this time nobody does; once it is taken, the cover of that date. It
/// knows neither who is missing nor why.
/// </summary>
public sealed record Hole
{
    public required HoleId Id { get; init; }

    public required ExpectationId Expectation { get; init; }

    public required Instant From { get; init; }

    /// <summary>Exclusive.</summary>
    public required Instant To { get; init; }

    public required Instant FoundAt { get; init; }

    /// <summary>Who covers it; null while it is open.</summary>
    public MemberId? TakenBy { get; init; }

    /// <summary>Who was asked whether they can cover it.</summary>
    public IReadOnlyList<MemberId> Asked { get; init; } = [];

    /// <summary>Who can't.</summary>
    public IReadOnlyList<MemberId> Passed { get; init; } = [];

    /// <summary>When the last of those who were asked said that they can't; null while somebody may still take it.</summary>
    public Instant? PassedAt { get; init; }

    /// <summary>The leads who were told that it stays open.</summary>
    public IReadOnlyList<MemberId> Told { get; init; } = [];

    public Interval Span => new(From, To);

    public bool IsOpen => TakenBy is null;
}
