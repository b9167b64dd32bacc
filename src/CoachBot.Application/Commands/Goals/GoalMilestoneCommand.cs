using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Gives a goal a dated step; one on the same date is replaced. The line goes through it from today on.</summary>
public sealed class GoalMilestoneCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal milestone", "Give a goal a dated step", CommandEffect.Change)
    {
        Parameters =
        [
            GoalParameters.Goal,
            new("value", ParameterKind.Amount, "Number") { Required = true, Markers = ["of", "at"] },
            GoalParameters.By with { Required = true, Label = "Date", Markers = [.. GoalParameters.By.Markers, "on"] },
            new("unit", ParameterKind.Text, "Unit") { Longest = 40 },
        ],
        Examples = ["goal milestone G1 15 by 15 May"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var goal = context.OwnGoal();
        var metric = context.Team.Metrics.Get(goal.Metric);
        var amount = context.Arguments.Get<AmountValue>("value");
        var date = context.Arguments.Get<DateValue>("by");
        GoalParameters.CheckUnit(metric, amount.Unit ?? context.Arguments.Find<string>("unit"));
        var milestone = new Milestone(date.Date, amount.Value);
        Check(context, goal, metric, milestone);
        context.Team.Goals.Put(goal.Touched(context.Now) with
        {
            Milestones = [.. goal.Milestones.Where(m => m.Date != milestone.Date).Append(milestone).OrderBy(m => m.Date)],
        });
        GoalCuts.Recut(context.Reader, context.Team, goal.Id, context.Now);
        context.Note("goal.milestone", goal);
        var snapshot = GoalFigures.Of(context.Reader, context.Team, context.Team.Goals.Get(goal.Id), context.Now);
        var reply = Reply.Of(new Block.Text(GoalCommandTexts.MilestoneSet(snapshot, milestone)));
        return (date.NeedsEcho ? reply.Then(new Block.Text(GoalCommandTexts.TookDateAs(date.Date))) : reply)
            .With(CommandButton.Undo);
    }

    private static void Check(CommandContext context, Goal goal, Metric metric, Milestone milestone)
    {
        if (milestone.Date <= context.Today || milestone.Date >= goal.Due)
        {
            throw new UserError(GoalRefusalTexts.MilestoneDate(goal.Due));
        }

        var direction = GoalFigures.TermsOf(goal, metric).Direction;
        if (direction.Reaches(goal.Baseline, milestone.Value) || direction.Reaches(milestone.Value, goal.Target))
        {
            throw new UserError(GoalRefusalTexts.MilestoneValue(
                Quantity.Of(goal.Baseline, metric.Unit), Quantity.Of(goal.Target, metric.Unit)));
        }

        var wrong = goal.Milestones.FirstOrDefault(m =>
            (m.Date < milestone.Date && direction.Reaches(m.Value, milestone.Value))
            || (m.Date > milestone.Date && direction.Reaches(milestone.Value, m.Value)));
        if (wrong is not null)
        {
            throw new UserError(GoalRefusalTexts.MilestoneOrder(Quantity.Of(wrong.Value, metric.Unit), wrong.Date));
        }
    }
}
