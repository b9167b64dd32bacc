using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>What the goal commands have in common.</summary>
internal static class GoalParameters
{
    /// <summary>The longest title and name of a strategy, in characters.</summary>
    public const int LongestTitle = 120;

    public static readonly Parameter Goal = new("goal", ParameterKind.Goal, "Goal") { Required = true };

    public static readonly Parameter By = new("by", ParameterKind.Date, "Due date")
    {
        Markers = ["by", "until", "till"],
        OnlyMarked = true,
    };

    /// <summary>The goal of the arguments, open and the speaker's to change.</summary>
    /// <exception cref="UserError">It is closed, or belongs to somebody else and the speaker is no lead.</exception>
    public static Goal OwnGoal(this CommandContext context)
    {
        var goal = context.OpenGoal();
        context.RefuseUnlessOwn(goal);
        return goal;
    }

    /// <exception cref="UserError">It belongs to somebody else and the speaker is no lead.</exception>
    public static void RefuseUnlessOwn(this CommandContext context, Goal goal)
    {
        if (!context.MayChange(goal.Owner))
        {
            throw UserError.Denied(GoalRefusalTexts.NotYours(GoalCommandTexts.Name(goal), context.Team.NameOf(goal.Owner)));
        }
    }

    /// <summary>Whether a changed goal still holds together.</summary>
    /// <param name="goal">The goal as it becomes.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="dueAfter">The day after which a new due date lies; null where the date stays.</param>
    /// <exception cref="UserError">It does not; the answer says what would work.</exception>
    public static void CheckTerms(Goal goal, Metric metric, LocalDate? dueAfter)
    {
        var terms = GoalFigures.TermsOf(goal, metric);
        if (goal.Target == goal.Baseline)
        {
            throw new UserError(GoalRefusalTexts.TargetIsBaseline(Quantity.Of(goal.Baseline, metric.Unit)));
        }

        if (metric.Shape == MetricShape.Cumulative && goal.Target < goal.Baseline)
        {
            throw new UserError(GoalRefusalTexts.TargetUnderStart(Quantity.Of(goal.Baseline, metric.Unit)));
        }

        if (dueAfter is { } today && goal.Due <= today)
        {
            throw new UserError(GoalRefusalTexts.DueNotAhead(goal.Due));
        }

        if (goal.Milestones.MaxBy(m => m.Date) is { } last && last.Date >= goal.Due)
        {
            throw new UserError(GoalRefusalTexts.DueBeforeMilestone(last.Date));
        }

        if (goal.Milestones.FirstOrDefault(m => terms.Direction.Reaches(m.Value, goal.Target)) is { } beyond)
        {
            throw new UserError(GoalRefusalTexts.MilestonesBeyondTarget(Quantity.Of(beyond.Value, metric.Unit)));
        }
    }

    /// <exception cref="UserError">It is closed.</exception>
    public static Goal OpenGoal(this CommandContext context)
    {
        var goal = context.Team.Goals.Get(context.Arguments.Get<Goal>("goal").Id);
        return goal.IsOpen ? goal : throw ClosedAlready(context, goal);
    }

    /// <summary>The goal that a button is about.</summary>
    /// <exception cref="UserError">It is closed, or gone.</exception>
    public static Goal OpenGoal(this CommandContext context, long? id) =>
        id is not { } number || context.Team.Goals.Find(new GoalId(number)) is not { } goal ? throw new UserError(GeneralTexts.Past())
        : goal.IsOpen ? goal : throw ClosedAlready(context, goal);

    private static UserError ClosedAlready(CommandContext context, Goal goal) =>
        new(GoalRefusalTexts.IsClosed(GoalCommandTexts.Reference(goal), context.OtherWhoDid("goal.closed", goal.Id.Value)));

    /// <summary>A word behind the number must be the goal's own unit.</summary>
    /// <exception cref="UserError">It is another one.</exception>
    public static void CheckUnit(Metric metric, string? word)
    {
        if (word is not null && !word.Equals(metric.Unit, StringComparison.OrdinalIgnoreCase)
            && !metric.Unit.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)
            && !IsSameTime(word, metric.Unit)
            && !Quantity.Of(1, metric.Unit).ToString()[2..].Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserError(GoalRefusalTexts.OtherUnit(word, metric.Unit));
        }
    }

    private static bool IsSameTime(string one, string other) =>
        ResponseRecord.MinutesOf(one) is { } minutes && ResponseRecord.MinutesOf(other) == minutes;

    /// <summary>A command's form with what was understood already in it.</summary>
    /// <param name="required">The fields that are required beside those that always are.</param>
    public static Form FormOf(CommandDefinition definition, IReadOnlyDictionary<string, string?> known, params string[] required) =>
        Forms.Of(definition, known.Where(k => k.Value is not null).ToDictionary(k => k.Key, k => k.Value!), required);

    public static void Note(this CommandContext context, string kind, Goal goal) =>
        context.Team.Ledger.Add(new LedgerEntry(kind, context.Now, goal.Id.Value, goal.Metric.Value, context.Today, "goal",
            LedgerEntry.Of(("number", goal.Number), ("baseline", goal.Baseline), ("target", goal.Target), ("due", goal.Due))));
}
