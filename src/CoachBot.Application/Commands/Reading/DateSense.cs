namespace CoachBot.Application.Commands.Reading;

/// <summary>Which of several dates a phrase without a year, or a weekday's name, stands for.</summary>
public enum DateSense
{
    /// <summary>Due dates: the next such day to come. A weekday's name is after today; a day and month may be today.</summary>
    NextToCome,

    /// <summary>Check-ins: the nearest such day past, today included.</summary>
    NearestPast,

    /// <summary>The beginning of an absence: the next such day, today included; explicit dates may be past.</summary>
    IntervalStart,
}
