namespace CoachBot.Domain.Journey;

/// <summary>The next step that lifts a dimension of the assessment.</summary>
public static class GateSteps
{
    private const int Most = 3;
    private const int Strong = 3;

    /// <summary>
    /// Three steps at most: those of the gates that members see as weak, weakest first; then what the evidence lacks; then those of the other
    /// gates, but for one that is as high as it can be. Who does what a step says already is not told to begin with it.
    /// </summary>
    /// <param name="voice">What the members see.</param>
    /// <param name="lacking">The steps to what the evidence lacks.</param>
    /// <param name="groundwork">What there is already.</param>
    public static IReadOnlyList<NextStep> Of(AssessedVoice voice, IReadOnlyList<NextStep> lacking, Groundwork groundwork)
    {
        var gates = voice.WeakestGates.ToLookup(gate => gate.Median < Strong);
        return
        [
            .. gates[true].Select(gate => Weak(gate.Dimension, groundwork)).Concat(lacking)
                .Concat(gates[false].Where(gate => gate.Median < 4).Select(gate => Further(gate.Dimension)))
                .DistinctBy(step => step.Command).Take(Most),
        ];
    }

    /// <summary>From good to better.</summary>
    private static NextStep Further(Dimension gate) => gate switch
    {
        Dimension.Intent => new("Ask two of you apart which result you want, and settle where you differ.", "strategy list"),
        Dimension.Rhythm => JourneySteps.ShareTheLoad,
        Dimension.Measurement => new("Compare what two channels brought for their time.", "worth"),
        _ => new("Say what one outcome is worth, so that it shows what comes back.", "strategy edit"),
    };

    private static NextStep Weak(Dimension dimension, Groundwork groundwork) => dimension switch
    {
        Dimension.Intent when groundwork.HasGoal => Further(dimension),
        Dimension.Rhythm when groundwork.HasPromise => JourneySteps.ShrinkWhatSlips,
        Dimension.Measurement when groundwork.HasNumber => JourneySteps.RecordOutcomes,
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
