using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// Asks somebody to take a goal over. It stays with its owner until they do; who takes one to themselves has said yes. What is promised
/// for the goal stays.
/// </summary>
public sealed class GoalHandCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("goal hand", "Ask someone to take a goal over", CommandEffect.Change)
    {
        Parameters = [GoalParameters.Goal, new("to", ParameterKind.Member, "To whom") { Required = true, Markers = ["to"] }],
        Examples = ["goal hand G1 @maria"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var goal = context.OwnGoal();
        var (team, me) = (context.Team, context.Member);
        var to = context.Arguments.Get<RosterEntry>("to");
        if (to.Id == goal.Owner)
        {
            throw new UserError(HandTexts.HasIt(goal, to.Name));
        }

        if (!to.IsHere)
        {
            throw new UserError(HandTexts.Gone(to.Name));
        }

        if (to.Id == me.Id)
        {
            return GoalOwners.Take(context, goal);
        }

        goal = goal.Touched(context.Now) with { Offer = new GoalOffer(to.Id, me.Id) };
        team.Goals.Put(goal);
        context.Note("goal.offered", goal);
        var offer = GoalView.Standing(context.Reader, team, goal, context.Now);
        context.Tell(to.Id, $"hand:{goal.Id.Value}", Reply.Of([new Block.Text(HandTexts.Offer(goal, me.Member.Name)), .. offer])
            .With(
                new Button(HandTexts.TakeButton, GoalOfferAction.Of(goal, takes: true)),
                new Button(HandTexts.DeclineButton, GoalOfferAction.Of(goal, takes: false))));
        return Reply.Of(new Block.Text(HandTexts.Asked(goal, to.Name, team.NameOf(goal.Owner))))
            .With(CommandButton.Undo);
    }
}
