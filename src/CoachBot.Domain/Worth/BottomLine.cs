namespace CoachBot.Domain.Worth;

/// <summary>What went into something over four weeks and what came of it; what is not known is null, never 0.</summary>
/// <param name="Minutes">Minutes checked in; null where they may not be shown.</param>
/// <param name="HourlyRate">What an hour costs; null where nobody said it, or the reader may not see it.</param>
/// <param name="Spend">Money paid, at least 0.</param>
/// <param name="Outcomes">How many outcomes; null where none is counted.</param>
/// <param name="OutcomeValue">What one is worth, in the currency of the rate; null where it is not known.</param>
public sealed record BottomLine(int? Minutes, decimal? HourlyRate, decimal Spend, decimal? Outcomes, decimal? OutcomeValue)
{
    /// <summary>Minutes at the rate, and what was paid; null where the time has no price.</summary>
    public decimal? Cost => Minutes switch
    {
        0 => Spend,
        { } minutes when HourlyRate is { } rate => Math.Round(minutes * rate / 60, 2) + Spend,
        _ => null,
    };

    /// <summary>Null where nothing came of it.</summary>
    public decimal? CostPerOutcome => Cost is { } cost && Outcomes is > 0 and { } outcomes ? Math.Round(cost / outcomes, 2) : null;

    public decimal? Value => Outcomes * OutcomeValue;

    /// <summary>What comes back for each unit of money that went in; null where nothing did.</summary>
    public decimal? Return => Value is { } value && Cost is > 0 and { } cost ? Math.Round(value / cost, 2) : null;
}
