using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What the customer and the business get from it; goals hang on a strategy, never on a channel alone.</summary>
public sealed record Strategy(StrategyId Id, int Number, string Name, MemberId Owner, Instant CreatedAt, Instant? ClosedAt)
{
    /// <summary>What the customer gets; null where nobody has said it yet.</summary>
    public string? Customer { get; init; }

    /// <summary>What the business gets; null where nobody has said it yet.</summary>
    public string? Business { get; init; }

    /// <summary>What one outcome of it is worth, in <see cref="Currency"/>, with at most 2 decimals; null where it is not known.</summary>
    public decimal? OutcomeValue { get; init; }

    /// <summary>The currency as it was written (€, USD); null where there is no value.</summary>
    public string? Currency { get; init; }
}

/// <summary>A tracked number of the team.</summary>
/// <param name="Value">What it stands at: the sum of a cumulative metric, the last reading of a level; null before the first reading.</param>
public sealed record Metric(
    MetricId Id, string Name, string Unit, MetricKind Kind, MetricShape Shape, MetricDirection Direction, decimal? Value)
{
    /// <summary>How often it is asked for.</summary>
    public MetricCadence Cadence { get; init; }

    /// <summary>Who added it; who is asked for it is <see cref="MetricDuty.OwnerOf"/>.</summary>
    public MemberId? Owner { get; init; }

    /// <summary>The day of its latest reading; null before the first.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>The first day on which it may be asked for; null where it may be at once.</summary>
    public LocalDate? AskFrom { get; init; }

    /// <summary>How many questions in a row brought no reading.</summary>
    public int AskedInVain { get; init; }
}

/// <summary>A number that was recorded: an amount added to a cumulative metric, or what the metric stands at.</summary>
/// <param name="On">The day of the goal's owner (or of the speaker) on which it counts.</param>
/// <param name="Added">True where <paramref name="Amount"/> was added, false where it was set.</param>
/// <param name="Value">What the metric stood at afterwards.</param>
public sealed record Measurement(
    MeasurementId Id, MetricId Metric, MemberId By, Instant At, LocalDate On, bool Added, decimal Amount, decimal Value);

public sealed record Goal
{
    public required GoalId Id { get; init; }

    /// <summary>1, 2, 3… per team.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required MemberId Owner { get; init; }

    public StrategyId? Strategy { get; init; }

    public required MetricId Metric { get; init; }

    public required decimal Baseline { get; init; }

    public required decimal Target { get; init; }

    public required LocalDate Start { get; init; }

    public required LocalDate Due { get; init; }

    public required Instant CreatedAt { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>What the line knew of days and anchors, from each day on.</summary>
    public IReadOnlyList<LineCut> Cuts { get; init; } = [];

    /// <summary>The value that a cumulative metric had when the goal began: the goal counts from there.</summary>
    public decimal StartsFrom { get; init; }

    /// <summary>
    /// The value at the close of the due date, once that has come; for a level goal it decides for good.
    /// </summary>
    public decimal? ValueAtDue { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>When it was last touched: recorded, edited, or engaged for; after 28 days the coach asks.</summary>
    public required Instant TouchedAt { get; init; }

    /// <summary>How often the coach asked about it without an answer since it was last touched.</summary>
    public int Asked { get; init; }

    /// <summary>When the coach asked last since the goal was touched; null where it did not.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>The owner's Monday on which the last forecast was stored.</summary>
    public LocalDate? ForecastOn { get; init; }

    /// <summary>To whom it is offered; null where it is not. Until they take it, it stays with its owner.</summary>
    public GoalOffer? Offer { get; init; }

    public bool IsOpen => ClosedAt is null;
}
