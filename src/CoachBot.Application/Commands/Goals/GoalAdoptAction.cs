using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>Takes a goal over whose owner has left; the first who does has it.</summary>
public sealed class GoalAdoptAction : IButtonAction
{
    private const string Action = "goal.adopt";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "goal hand";

    public static ActionId Of(Goal goal) => ActionId.Of(Action, ("g", goal.Id.Value), ("o", goal.Owner.Value));

    public Reply Handle(CommandContext context, ActionId action)
    {
        var team = context.Team;
        var goal = context.OpenGoal(action.Id("g"));
        return goal.Owner.Value == action.Id("o") && !team.Roster.Any(r => r.Id == goal.Owner && r.IsHere)
            ? GoalOwners.Take(context, goal)
            : throw new UserError(HandTexts.Settled(goal, team.NameOf(goal.Owner)));
    }
}
