namespace CoachBot.Application.Commands.Reading;

/// <summary>What the name of a time zone turned out to be.</summary>
public abstract record ZoneReading
{
    /// <summary>A zone of the IANA database.</summary>
    /// <param name="Id">Its id as the database writes it.</param>
    public sealed record Found(string Id) : ZoneReading;

    /// <summary>No zone, or several, of that name.</summary>
    /// <param name="Nearest">Up to three ids that may have been meant, the nearest first; none when nothing is near.</param>
    public sealed record Unknown(IReadOnlyList<string> Nearest) : ZoneReading;

    /// <summary>An offset or an abbreviation, which does not follow daylight saving time.</summary>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    public sealed record Impossible(string Text, string WhatWorks) : ZoneReading;
}
