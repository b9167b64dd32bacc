using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Changes a goal's target, due date, title or strategy. The line is re-cut from today on. Its owner changes by being asked.</summary>
public sealed class GoalEditCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal edit", "Change a goal", CommandEffect.Change)
    {
        Parameters =
        [
            GoalParameters.Goal,
            new("target", ParameterKind.Amount, "Number") { Markers = ["to"] },
            GoalParameters.By,
            new("unit", ParameterKind.Text, "Unit") { Longest = 40 },
            new("title", ParameterKind.Text, "Title") { OnlyNamed = true, Longest = GoalParameters.LongestTitle },
            new("strategy", ParameterKind.Text, "Strategy") { OnlyNamed = true, Longest = GoalParameters.LongestTitle },
        ],
        Examples = ["goal edit G1 to 40", "goal edit G1 by 31 July", "goal edit G1 --title Qualified leads"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var before = context.OwnGoal();
        var metric = team.Metrics.Get(before.Metric);
        var target = context.Arguments.Find<AmountValue>("target");
        var due = context.Arguments.Find<DateValue>("by");
        var title = context.Arguments.Find<string>("title");
        var strategy = GoalWish.NamedStrategy(context.Arguments, team);
        if (target is null && due is null && title is null && strategy is null)
        {
            var asked = Reply.Of(new Block.Text(GoalRefusalTexts.NothingToEdit(GoalCommandTexts.Reference(before))));
            throw new UserError(asked with { Form = FormOf(before) });
        }

        GoalParameters.CheckUnit(metric, target?.Unit ?? context.Arguments.Find<string>("unit"));
        var goal = before.Touched(context.Now) with
        {
            Target = target?.Value ?? before.Target,
            Due = due?.Date ?? before.Due,
            Title = title ?? before.Title,
            Strategy = strategy?.Id ?? before.Strategy,
            ValueAtDue = due is null ? before.ValueAtDue : null,
        };
        GoalParameters.CheckTerms(goal, metric, due is null ? null : context.Today);
        team.Goals.Put(goal);
        if (target is not null || due is not null)
        {
            GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        }

        context.Note("goal.edited", goal);
        return Answer(context, goal, target is not null || due is not null, due, title, strategy);
    }

    /// <summary>The form with what the goal is now.</summary>
    private Form FormOf(Goal goal) => GoalParameters.FormOf(
        Definition,
        new Dictionary<string, string?>
        {
            ["goal"] = GoalCommandTexts.Reference(goal),
            ["target"] = goal.Target.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
            ["by"] = goal.Due.Iso(),
            ["title"] = goal.Title,
        });

    private static Reply Answer(CommandContext context, Goal goal, bool isRecut, DateValue? due, string? title, Strategy? strategy)
    {
        var snapshot = GoalFigures.Of(context.Reader, context.Team, context.Team.Goals.Get(goal.Id), context.Now);
        var lines = new List<Line>();
        if (isRecut)
        {
            lines.Add(GoalCommandTexts.Edited(snapshot));
        }

        if (due is { NeedsEcho: true })
        {
            lines.Add(GoalCommandTexts.TookDateAs(due.Date));
        }

        if (title is not null)
        {
            lines.Add(GoalCommandTexts.Renamed(goal));
        }

        if (strategy is not null)
        {
            lines.Add(GoalIntakeAnswers.Under(strategy.Name));
        }

        return Reply.Of([.. lines.Select(line => new Block.Text(line))]).With(CommandButton.Undo);
    }
}
