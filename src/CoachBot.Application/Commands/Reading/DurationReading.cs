namespace CoachBot.Application.Commands.Reading;

/// <summary>What a length of time turned out to be.</summary>
/// <param name="Consumed">The tokens that belong to the length; 0 only for <see cref="NotADuration"/>.</param>
public abstract record DurationReading(int Consumed)
{
    /// <summary>A length in whole minutes, halves rounded up.</summary>
    /// <param name="Consumed">The tokens that belong to the length.</param>
    /// <param name="Minutes">From 1 to 1440, both included.</param>
    public sealed record Found(int Consumed, int Minutes) : DurationReading(Consumed);

    /// <summary>Meant as a length, but not one from a minute to a day.</summary>
    /// <param name="Consumed">The tokens that belong to the length.</param>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    public sealed record Impossible(int Consumed, string Text, string WhatWorks) : DurationReading(Consumed);

    /// <summary>Nothing of the kind.</summary>
    public sealed record NotADuration() : DurationReading(0);
}
