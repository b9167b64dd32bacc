using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a time of day turned out to be.</summary>
/// <param name="Consumed">The tokens that belong to the time; 0 only for <see cref="NotATime"/>.</param>
public abstract record TimeReading(int Consumed)
{
    /// <summary>A local time of day in whole minutes.</summary>
    /// <param name="Consumed">The tokens that belong to the time.</param>
    /// <param name="Time">From 00:00 to 23:59.</param>
    public sealed record Found(int Consumed, LocalTime Time) : TimeReading(Consumed);

    /// <summary>An hour that may be of the morning or of the evening, so the person is asked.</summary>
    /// <param name="Consumed">The tokens that belong to the time.</param>
    /// <param name="Asked">The question.</param>
    /// <param name="Options">The readings, morning first.</param>
    public sealed record Unclear(int Consumed, string Asked, IReadOnlyList<LocalTime> Options) : TimeReading(Consumed);

    /// <summary>Meant as a time, but there is none such.</summary>
    /// <param name="Consumed">The tokens that belong to the time.</param>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    public sealed record Impossible(int Consumed, string Text, string WhatWorks) : TimeReading(Consumed);

    /// <summary>Nothing of the kind.</summary>
    public sealed record NotATime() : TimeReading(0);
}
