using CoachBot.Application.Chat;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>The member's answer to the time that they were given: the commitment changes only now, or stays.</summary>
public sealed class HelpTakeAction : IButtonAction
{
    private const string Action = "help.take";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "schedule edit";

    public static ActionId Of(MemberId giver, Ask ask, SmallerPlan plan) =>
        ActionId.Of(Action, ("p", giver.Value), ("a", ask.Id), ("s", plan.Schedule.Code()), ("m", plan.Minutes));

    public static ActionId Leaving(MemberId giver, Ask ask) => ActionId.Of(Action, ("p", giver.Value), ("a", ask.Id));

    public Reply Handle(CommandContext context, ActionId action)
    {
        if (action.Id("p") is not { } giver || action.Id("a") is not { } id
            || !context.Team.Roster.Any(r => r.Id.Value == giver)
            || context.Session.Member(context.Team.Id, new MemberId(giver)).Asks.Find(id) is not { Answer: AskAnswer.LessTime } ask
            || ask.From != context.Member.Id || context.Member.Commitments.Find(ask.Commitment) is not { IsLive: true } commitment)
        {
            throw new UserError(GeneralTexts.Past());
        }

        if (action.Get("s") is not { } schedule || action.Id("m") is not { } minutes)
        {
            context.Settle(AskTexts.Kept());
            return Reply.Of(new Block.Text(AskTexts.Kept()));
        }

        var changed = commitment with { Schedule = ScheduleCode.Read(schedule), Minutes = (int)minutes };
        var most = PlanShares.Follow(context.Member, ref changed);
        context.Member.Amend(changed, context.Now);
        if (changed.Goal is { } goal)
        {
            GoalCuts.Recut(context.Reader, context.Team, goal, context.Now);
        }

        var said = ScheduleTexts.Changed(changed, context.Team.ChannelName(changed.Channel));
        context.Settle(said);
        return Reply.Of(new Block.Text(said))
            .Then(most is { } cap ? [new Block.Text(PlanTexts.OwnMost(cap))] : Array.Empty<Block>())
            .With(CommandButton.Undo);
    }
}
