namespace CoachBot.Domain.Goals;

/// <summary>How a goal stands. The first that holds, in this order, is the status.</summary>
public enum GoalStatus
{
    /// <summary>Cumulative: the target is reached. Level: it was met at the close of the due date, which decides for good.</summary>
    Achieved,

    /// <summary>A level goal that is met before its due date's close: there, hold it.</summary>
    There,

    /// <summary>The due date is over and the goal is not achieved.</summary>
    Overdue,

    /// <summary>Fewer than 5 due days are closed.</summary>
    TooEarly,

    /// <summary>The lead is under −25 %, or a milestone is 7 days overdue (its date + 7 included).</summary>
    OffTrack,

    /// <summary>The lead is under −10 %, or the forecast is under 50 %.</summary>
    AtRisk,

    /// <summary>The lead is over +10 %.</summary>
    Ahead,

    /// <summary>None of the others.</summary>
    OnTrack,
}
