using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Changes a goal's target, due date, title, owner or strategy. The line is re-cut from today on.</summary>
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
            new("owner", ParameterKind.Member, "Owner") { OnlyNamed = true },
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
        var owner = context.Arguments.Find<RosterEntry>("owner");
        var strategy = GoalWish.NamedStrategy(context.Arguments, team);
        if (target is null && due is null && title is null && owner is null && strategy is null)
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
            Owner = owner?.Id ?? before.Owner,
            Strategy = strategy?.Id ?? before.Strategy,
            ValueAtDue = due is null ? before.ValueAtDue : null,
        };
        Check(goal, metric, context);
        team.Goals.Put(goal);
        if (target is not null || due is not null || owner is not null)
        {
            GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        }

        context.Note("goal.edited", goal);
        return Answer(context, goal, target is not null || due is not null, due, title, owner, strategy);
    }

    /// <summary>The form with what the goal is now.</summary>
    private Form FormOf(Goal goal) => GoalParameters.FormOf(
        Definition,
        new Dictionary<string, string?>
        {
            ["goal"] = GoalCommandTexts.Reference(goal),
            ["target"] = goal.Target.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
            ["by"] = GoalRefusal.Iso(goal.Due),
            ["title"] = goal.Title,
        });

    private static void Check(Goal goal, Metric metric, CommandContext context)
    {
        var terms = GoalFigures.TermsOf(goal, metric);
        if (goal.Target == goal.Baseline)
        {
            throw new UserError(GoalRefusalTexts.TargetIsBaseline(Quantity.Text(goal.Baseline, metric.Unit)));
        }

        if (metric.Shape == MetricShape.Cumulative && goal.Target < goal.Baseline)
        {
            throw new UserError(GoalRefusalTexts.TargetUnderStart(Quantity.Text(goal.Baseline, metric.Unit)));
        }

        if (context.Arguments.Has("by") && goal.Due <= context.Today)
        {
            throw new UserError(GoalRefusalTexts.DueNotAhead(goal.Due));
        }

        if (goal.Milestones.MaxBy(m => m.Date) is { } last && last.Date >= goal.Due)
        {
            throw new UserError(GoalRefusalTexts.DueBeforeMilestone(last.Date));
        }

        if (goal.Milestones.FirstOrDefault(m => terms.Direction.Reaches(m.Value, goal.Target)) is { } beyond)
        {
            throw new UserError(GoalRefusalTexts.MilestonesBeyondTarget(Quantity.Text(beyond.Value, metric.Unit)));
        }
    }

    private static Reply Answer(
        CommandContext context, Goal goal, bool isRecut, DateValue? due, string? title, RosterEntry? owner, Strategy? strategy)
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

        if (owner is not null)
        {
            lines.Add(GoalCommandTexts.Handed(goal, owner.Name));
        }

        if (strategy is not null)
        {
            lines.Add(GoalIntakeAnswers.Under(strategy.Name));
        }

        return Reply.Of([.. lines.Select(line => new Block.Text(line))]).With(CommandButton.Of(GoalCommandTexts.UndoButton, "undo"));
    }
}
