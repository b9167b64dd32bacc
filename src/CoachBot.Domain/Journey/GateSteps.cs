namespace CoachBot.Domain.Journey;

/// <summary>The next step that lifts a dimension of the assessment.</summary>
public static class GateSteps
{
    private const int Most = 3;

    /// <summary>A step a gate, weakest first: three at most, and none for a gate that is as high as it can be.</summary>
    public static IReadOnlyList<NextStep> Of(AssessedVoice voice) =>
        [.. voice.WeakestGates.Where(gate => gate.Median < 4).Select(gate => For(gate.Dimension)).DistinctBy(step => step.Command).Take(Most)];

    private static NextStep For(Dimension dimension) => dimension switch
    {
        Dimension.Intent => new("Agree on one result and write it down as a goal with a number, an owner and a date.", "goal add"),
        Dimension.Listening => new("Plan a time for reading what customers say, before anything is published.", "schedule add"),
        Dimension.Rhythm => new("Plan a small time that you can keep: 15 minutes, three days a week.", "schedule add"),
        Dimension.Resourcing => new("See what the time goes to, and what could give way.", "progress team"),
        Dimension.Conversation => new("Save one question of a customer as an idea, and answer it this week.", "idea add"),
        Dimension.Focus => new("See which channels carry the goals, and which could rest.", "strategy list"),
        Dimension.Measurement => new("Choose one number on what customers do, and record it each week.", "metric add"),
        Dimension.Learning => new("Write down what changed after the last look at the numbers.", "idea add"),
        Dimension.Governance => new("Write down who may say what without asking, and who answers for it.", "strategy add"),
        _ => new("Record one result that came of this, however small.", "record"),
    };
}
