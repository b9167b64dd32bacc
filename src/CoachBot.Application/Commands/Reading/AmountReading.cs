using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a number, with or without a unit, turned out to be.</summary>
/// <param name="Consumed">The tokens that belong to the amount; 0 only for <see cref="NotAnAmount"/>.</param>
public abstract record AmountReading(int Consumed)
{
    /// <summary>One number.</summary>
    /// <param name="Consumed">The tokens that belong to the amount.</param>
    /// <param name="Value">From −10¹² to 10¹², both included, with at most three decimals.</param>
    /// <param name="Unit"><c>%</c>, a currency's symbol, or a time unit:
    /// <c>min</c>, <c>h</c>, <c>days</c>, <c>weeks</c>, <c>months</c>; else null.</param>
    public sealed record Found(int Consumed, decimal Value, string? Unit) : AmountReading(Consumed);

    /// <summary>Two readings are equally good, so the person is asked.</summary>
    /// <param name="Consumed">The tokens that belong to the amount.</param>
    /// <param name="Asked">The question.</param>
    /// <param name="Options">The readings, smaller first, in the unit of <paramref name="Unit"/>.</param>
    /// <param name="Unit">As in <see cref="Found"/>.</param>
    public sealed record Unclear(int Consumed, Line Asked, IReadOnlyList<decimal> Options, string? Unit) : AmountReading(Consumed);

    /// <summary>Meant as a number, but too large, too fine, or badly grouped.</summary>
    /// <param name="Consumed">The tokens that belong to the amount.</param>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    public sealed record Impossible(int Consumed, string Text, string WhatWorks) : AmountReading(Consumed);

    /// <summary>Nothing of the kind.</summary>
    public sealed record NotAnAmount() : AmountReading(0);
}
