namespace CoachBot.Application.Content;

/// <summary>All that a coach can edit without code, read once at the start; a property a file of <c>config/coaching</c>.</summary>
public sealed record CoachingContent
{
    public required AssessmentContent Assessment { get; init; }

    public required CapacityContent Capacity { get; init; }

    public required ExercisesContent Exercises { get; init; }

    public required PlansContent Plans { get; init; }

    /// <summary>What there is, for <c>doctor</c>.</summary>
    public string Summary =>
        $"{Assessment.Questions.Count} questions of the assessment, {Capacity.Channels.Count + 1} baselines of capacity,"
        + $" {Exercises.Exercises.Count} exercises, {Plans.Plans.Count} plans";
}
