using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a date phrase turned out to be.</summary>
/// <param name="Consumed">The tokens that belong to the phrase; 0 only for <see cref="NotADate"/>.</param>
public abstract record DateReading(int Consumed)
{
    /// <summary>One date.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Date">On or after today for <see cref="DateSense.NextToCome"/>, on or before it for
    /// <see cref="DateSense.NearestPast"/>; any for <see cref="DateSense.IntervalStart"/>.</param>
    /// <param name="NeedsEcho">Whether to show the date in the answer, because the phrase left something to be filled in.</param>
    public sealed record Found(int Consumed, LocalDate Date, bool NeedsEcho) : DateReading(Consumed);

    /// <summary>Two readings are equally good, or one is likely but no more, so the person is asked.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Asked">The question.</param>
    /// <param name="Options">The readings, day first before month first; each may be on the wrong side of today.</param>
    public sealed record Unclear(int Consumed, Line Asked, IReadOnlyList<LocalDate> Options) : DateReading(Consumed);

    /// <summary>Meant as a date, but there is none such, or it lies on the wrong side of today.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    public sealed record Impossible(int Consumed, Line Text, Line WhatWorks) : DateReading(Consumed);

    /// <summary>Nothing of the kind.</summary>
    public sealed record NotADate() : DateReading(0);
}
