namespace CoachBot.Domain.Journey;

/// <summary>One condition of a stage, as it stands.</summary>
/// <param name="Stage">The stage that asks for it.</param>
/// <param name="Rule">Its stable name, for "why".</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Figure">What was measured, in the unit that the reason names; null where nothing could be.</param>
/// <param name="Fulfilled">How much of it is there, 0 (nothing) to 1 (it holds); 0 where it is not yet measured.</param>
/// <param name="Reason">The figure in a sentence.</param>
/// <param name="Step">What would bring it nearer.</param>
public sealed record JourneyCondition(
    JourneyStage Stage, string Rule, ConditionState State, decimal? Figure, decimal Fulfilled, Sentence Reason, NextStep Step);

/// <summary>Something to do next: its words, and the command that does it.</summary>
public sealed record NextStep(string Text, string Command);
