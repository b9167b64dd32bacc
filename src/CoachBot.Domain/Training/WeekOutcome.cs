namespace CoachBot.Domain.Training;

/// <summary>What followed from a week of a plan.</summary>
public enum WeekOutcome
{
    /// <summary>60 % or more of its load was done: the next week follows.</summary>
    Kept = 0,

    /// <summary>Under 60 %: the same week once more.</summary>
    Repeat = 1,

    /// <summary>Under 60 % twice in a row: back to the normal week before.</summary>
    StepBack = 2,

    /// <summary>Nothing was due (away, paused, holidays): the same week once more, and nobody is blamed.</summary>
    Rest = 3,

    /// <summary>Under 60 % in a launch: its date does not move, so the next week follows.</summary>
    Passed = 4,
}
