using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What the coach makes of a drafted goal: taken only with number, unit and due date, and not as money alone.</summary>
/// <param name="Problems">What stands in the way, in the order to tell; empty when the goal is taken.</param>
/// <param name="Kind">The kind said, else guessed from the words, else engagement: what nobody knows to be an outcome is not one.</param>
/// <param name="Shape">The shape said, else level for from–to and cumulative for "N things".</param>
/// <param name="Direction">Down for a level whose target is under its baseline, else up.</param>
/// <param name="Baseline">Where it starts, in the unit; 0 where none is named.</param>
/// <param name="Proposal">For popularity, taken with a warning: what to count instead; null for other kinds.</param>
public sealed record GoalIntake(
    IReadOnlyList<GoalProblem> Problems,
    MetricKind Kind,
    MetricShape Shape,
    MetricDirection Direction,
    decimal Baseline,
    string? Proposal)
{
    /// <summary>What to count instead of applause that has no proposal of its own.</summary>
    public const string AnyProposal = "conversations started with new people";

    /// <summary>Whether the goal is taken (a popularity goal is, with its warning).</summary>
    public bool IsTaken => Problems.Count == 0;

    /// <summary>Checks a draft.</summary>
    /// <param name="draft">What was wished for.</param>
    /// <param name="today">The owner's today; the due date must be after it.</param>
    /// <param name="anyway">The member insists: money alone is taken as it is. Nothing else is waived.</param>
    public static GoalIntake Check(GoalDraft draft, LocalDate today, bool anyway)
    {
        MetricShape shape = draft.Shape ?? (draft.Baseline is null ? MetricShape.Cumulative : MetricShape.Level);
        MetricKind kind = draft.Kind ?? MetricWords.GuessKind(draft.Unit, draft.Title) ?? MetricKind.Engagement;
        decimal baseline = draft.Baseline ?? 0;
        bool falls = shape == MetricShape.Level && draft.Number < baseline;
        return new GoalIntake(
            [.. ProblemsOf(draft, shape, baseline, today, anyway)],
            kind,
            shape,
            falls ? MetricDirection.Down : MetricDirection.Up,
            baseline,
            kind == MetricKind.Popularity ? MetricWords.ProposalInsteadOf(draft.Unit, draft.Title) ?? AnyProposal : null);
    }

    private static IEnumerable<GoalProblem> ProblemsOf(
        GoalDraft draft, MetricShape shape, decimal baseline, LocalDate today, bool anyway)
    {
        if (!anyway && MetricWords.IsPureMoney(draft.Unit, draft.Title))
            yield return GoalProblem.MoneyWithoutActivity;
        if (draft.Number is null)
            yield return GoalProblem.NumberMissing;
        if (string.IsNullOrWhiteSpace(draft.Unit))
            yield return GoalProblem.UnitMissing;
        if (draft.Due is null)
            yield return GoalProblem.DueDateMissing;
        if (draft.Due <= today)
            yield return GoalProblem.DueDateNotAhead;
        if (draft.Number == baseline)
            yield return GoalProblem.TargetIsBaseline;
        if (shape == MetricShape.Cumulative && draft.Number < baseline)
            yield return GoalProblem.TargetUnderTotal;
    }
}
