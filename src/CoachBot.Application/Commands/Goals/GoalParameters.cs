using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

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
        return context.MayChange(goal.Owner)
            ? goal
            : throw new UserError(GoalRefusalTexts.NotYours(GoalCommandTexts.Name(goal), context.Team.NameOf(goal.Owner)));
    }

    /// <exception cref="UserError">It is closed.</exception>
    public static Goal OpenGoal(this CommandContext context)
    {
        var goal = context.Team.Goals.Get(context.Arguments.Get<Goal>("goal").Id);
        return goal.IsOpen ? goal : throw new UserError(GoalRefusalTexts.IsClosed(GoalCommandTexts.Reference(goal)));
    }

    /// <summary>A word behind the number must be the goal's own unit.</summary>
    /// <exception cref="UserError">It is another one.</exception>
    public static void CheckUnit(Metric metric, string? word)
    {
        if (word is not null && !word.Equals(metric.Unit, StringComparison.OrdinalIgnoreCase)
            && !metric.Unit.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)
            && !Quantity.Text(1, metric.Unit)[2..].Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserError(GoalRefusalTexts.OtherUnit(word, metric.Unit));
        }
    }

    /// <summary>A command's form with what was understood already in it.</summary>
    /// <param name="required">The fields that are required beside those that always are.</param>
    public static Form FormOf(CommandDefinition definition, IReadOnlyDictionary<string, string?> known, params string[] required) =>
        Forms.Of(definition, known.Where(k => k.Value is not null).ToDictionary(k => k.Key, k => k.Value!), required);

    public static void Note(this CommandContext context, string kind, Goal goal) =>
        context.Team.Ledger.Add(new LedgerEntry(kind, context.Now, goal.Id.Value, goal.Metric.Value, context.Today, "goal",
            LedgerEntry.Of(("number", goal.Number), ("baseline", goal.Baseline), ("target", goal.Target), ("due", goal.Due))));
}
