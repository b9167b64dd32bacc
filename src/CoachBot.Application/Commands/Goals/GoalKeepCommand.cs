using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Goals;

/// <summary>"Still on": the answer to the question about a goal that nobody has touched for 28 days.</summary>
public sealed class GoalKeepCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal keep", "Say that a goal is still on", CommandEffect.Change)
    {
        Parameters = [GoalParameters.Goal],
        Examples = ["goal keep G1"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var goal = context.OwnGoal();
        context.Team.Goals.Put(goal.Touched(context.Now));
        context.Note("goal.kept-on", goal);
        return Reply.Of(new Block.Text(GoalCommandTexts.StillOn(goal)));
    }
}
