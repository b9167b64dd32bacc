using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Goals;

/// <summary>A goal that goes over to whoever speaks.</summary>
internal static class GoalOwners
{
    /// <summary>The speaker owns it from now on; who owned it, and who offered it, hear of it.</summary>
    /// <remarks>A message that offers several goals is settled with the last of them.</remarks>
    public static Reply Take(CommandContext context, Goal before)
    {
        var (team, me) = (context.Team, context.Member);
        var goal = before.Touched(context.Now) with { Owner = me.Id, Offer = null };
        team.Goals.Put(goal);
        // The owner's days away are in the line, and the owner's wake-up asks about it.
        GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        context.Note("goal.edited", goal);
        foreach (var other in new[] { before.Owner, before.Offer?.By ?? before.Owner }.Distinct().Where(id => id != me.Id))
        {
            context.Tell(other, $"taken:{goal.Id.Value}", Reply.Of(new Block.Text(HandTexts.HasTaken(goal, me.Member.Name))));
        }

        var said = HandTexts.YoursNow(goal);
        if (before.Offer is not null || !team.Goals.Items.Any(g => g.IsOpen && g.Owner == before.Owner))
        {
            context.Settle(said);
        }

        return Reply.Of([new Block.Text(said), .. GoalView.Standing(context.Reader, team, team.Goals.Get(goal.Id), context.Now)])
            .With(CommandButton.Undo);
    }
}
