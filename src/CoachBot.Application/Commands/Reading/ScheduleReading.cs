using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a schedule phrase turned out to be.</summary>
/// <param name="Consumed">The tokens that belong to the phrase; 0 only for <see cref="NotASchedule"/>.</param>
public abstract record ScheduleReading(int Consumed)
{
    /// <summary>Named days of every week.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Days">One to seven days, Monday first.</param>
    public sealed record FixedWeekdays(int Consumed, IReadOnlySet<IsoDayOfWeek> Days) : ScheduleReading(Consumed);

    /// <summary>Every so many days.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Days">From 2 to 90, both included.</param>
    public sealed record EveryNDays(int Consumed, int Days) : ScheduleReading(Consumed);

    /// <summary>So many times a week, on days of the member's choosing.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Times">From 1 to 7, both included.</param>
    public sealed record Quota(int Consumed, int Times) : ScheduleReading(Consumed);

    /// <summary>Meant as a schedule, but not one that can be kept here.</summary>
    /// <param name="Consumed">The tokens that belong to the phrase.</param>
    /// <param name="Text">What is wrong, as a sentence.</param>
    /// <param name="WhatWorks">What would work, as a sentence.</param>
    /// <param name="Closest">The schedules that come closest, as they may be typed; empty where none does.</param>
    public sealed record Impossible(int Consumed, string Text, string WhatWorks, params IReadOnlyList<string> Closest) : ScheduleReading(Consumed);

    /// <summary>Nothing of the kind.</summary>
    public sealed record NotASchedule() : ScheduleReading(0);
}
