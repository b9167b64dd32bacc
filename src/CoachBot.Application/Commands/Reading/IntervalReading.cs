using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a phrase for several days in a row turned out to be.</summary>
/// <param name="Consumed">The tokens that belong to the phrase; 0 only for <see cref="NotAnInterval"/>.</param>
public abstract record IntervalReading(int Consumed)
{
    /// <summary>One or more days in a row.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Dates">Both ends included; ended before today only where the phrase said so explicitly.</param>
    /// <param name="NeedsEcho">Whether to show the dates in the answer, because the phrase left something to be filled in.</param>
    public sealed record Found(int Consumed, DateInterval Dates, bool NeedsEcho) : IntervalReading(Consumed);

    /// <summary>Two readings are equally good, so the person is asked.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Asked">The question.</param>
    /// <param name="Options">The readings, both ends of each included.</param>
    public sealed record Unclear(int Consumed, Line Asked, IReadOnlyList<DateInterval> Options) : IntervalReading(Consumed);

    /// <summary>Meant as an interval, but a date does not exist or the end is before the start.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    public sealed record Impossible(int Consumed, Line Text, Line WhatWorks) : IntervalReading(Consumed);

    /// <summary>Nothing of the kind.</summary>
    public sealed record NotAnInterval() : IntervalReading(0);
}
