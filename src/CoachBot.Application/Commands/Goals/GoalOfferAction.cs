using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>The answer of whoever was asked to take a goal over. Declining is told to who asked, without a reason.</summary>
public sealed class GoalOfferAction : IButtonAction
{
    private const string Action = "goal.offer";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "goal hand";

    public static ActionId Of(Goal goal, bool takes) => ActionId.Of(Action, ("g", goal.Id.Value), ("y", takes ? 1 : 0));

    public Reply Handle(CommandContext context, ActionId action)
    {
        var (team, me) = (context.Team, context.Member);
        var goal = context.OpenGoal(action.Id("g"));
        if (goal.Offer is not { } offer || offer.To != me.Id)
        {
            throw new UserError(HandTexts.Settled(goal, team.NameOf(goal.Owner)));
        }

        if (action.Id("y") == 1)
        {
            return GoalOwners.Take(context, goal);
        }

        team.Goals.Put(goal with { Offer = null });
        context.Note("goal.declined", goal);
        context.Tell(offer.By, $"declined:{goal.Id.Value}", Reply.Of(new Block.Text(HandTexts.CantNow(goal, me.Member.Name))));
        context.Settle(HandTexts.Declined(goal));
        return Reply.Of(new Block.Text(HandTexts.Declined(goal)));
    }
}
