using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Closes a goal, reached or not. Its forecasts are scored by how it stands.</summary>
public sealed class GoalCloseCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal close", "Close a goal", CommandEffect.Change)
    {
        Parameters = [GoalParameters.Goal],
        Fillers = ["as", "it", "now", "reached", "achieved", "done"],
        Examples = ["goal close G1"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var goal = context.OwnGoal();
        var snapshot = GoalFigures.Of(context.Reader, context.Team, goal, context.Now);
        context.Team.Goals.Put(goal.Touched(context.Now) with { ClosedAt = context.Now });
        context.Session.ScoreForecasts(context.Team.Id, goal.Id, snapshot.Status is GoalStatus.Achieved or GoalStatus.There);
        context.Note("goal.closed", goal);
        return Reply.Of(new Block.Text(GoalCommandTexts.ClosedNow(snapshot))).With(CommandButton.Undo);
    }
}
