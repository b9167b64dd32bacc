namespace CoachBot.Domain.Goals;

/// <summary>Why a goal can't be taken as it is.</summary>
public enum GoalProblem
{
    /// <summary>No number is named.</summary>
    NumberMissing,

    /// <summary>The number has no unit.</summary>
    UnitMissing,

    /// <summary>No due date is named.</summary>
    DueDateMissing,

    /// <summary>The due date is today or in the past.</summary>
    DueDateNotAhead,

    /// <summary>The target is where it stands already.</summary>
    TargetIsBaseline,

    /// <summary>The target of a total that only grows is under where it stands already.</summary>
    TargetUnderTotal,

    /// <summary>Money alone: the activity that would lead to it is asked for, unless the member says "anyway".</summary>
    MoneyWithoutActivity,
}
