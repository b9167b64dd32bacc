namespace CoachBot.Domain.Journey;

/// <summary>The next steps that the conditions propose, each with the command that does it.</summary>
public static class JourneySteps
{
    /// <summary>No goal with a due date.</summary>
    public static NextStep AddGoal { get; } = new("Set one goal with a number, a unit and a due date.", "goal add");

    /// <summary>Check-ins in fewer than half of the weeks.</summary>
    public static NextStep StartSmall { get; } = new("Start small: 15 minutes, three days a week.", "schedule add");

    /// <summary>The same, where a small start was promised.</summary>
    public static NextStep CheckIn { get; } = new("Check in on what is promised, however short: a few minutes count.", "log");

    /// <summary>Too little is kept.</summary>
    public static NextStep ShrinkWhatSlips { get; } =
        new("See which appointments slip and make one of them smaller: a short one that is kept is worth more.", "progress team");

    /// <summary>A live goal lacks metric, target, date or owner.</summary>
    public static NextStep CompleteGoals { get; } = new("Give every goal its number, its due date and its owner.", "goal edit");

    /// <summary>Only popularity is counted.</summary>
    public static NextStep AddOutcomeGoal { get; } =
        new("Add one goal on what customers do: conversations, leads, tickets solved.", "goal add");

    /// <summary>Nothing was reached yet.</summary>
    public static NextStep SetMilestone { get; } = new("Give a goal a milestone that is about two weeks away.", "goal milestone");

    /// <summary>The same, with a milestone on the way.</summary>
    public static NextStep MeetMilestone { get; } = new("Record what counts towards the next milestone: the first one that is met shows here.", "record");

    /// <summary>The minutes come in bursts.</summary>
    public static NextStep SpreadMinutes { get; } =
        new("Spread the minutes: a little every week carries further than a burst.", "schedule add");

    /// <summary>Audited channels wait for their verdict.</summary>
    public static NextStep JudgeChannels { get; } = new("Give each audited channel its verdict: keep, fix, rest or cut.", "audit");

    /// <summary>Fewer than two outcomes moved.</summary>
    public static NextStep RecordOutcomes { get; } = new("Record this week's outcome numbers, so that it shows what moves.", "record");

    /// <summary>A month without a change.</summary>
    public static NextStep ChangeSomething { get; } = new("In the next review, change or stop one thing.", "review");

    /// <summary>It falls when the busiest person is away.</summary>
    public static NextStep ShareTheLoad { get; } =
        new("Share one regular appointment, so that the rhythm outlasts a holiday.", "schedule add");
}
