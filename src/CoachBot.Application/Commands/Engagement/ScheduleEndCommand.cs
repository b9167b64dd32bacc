using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

public sealed class ScheduleEndCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("schedule end", "End a commitment; its record stays", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters = [new("commitment", ParameterKind.Commitment, "Number or channel of the commitment") { Required = true }],
        Examples = ["schedule end 1"],
    };

    public Reply Handle(CommandContext context)
    {
        var commitment = context.Arguments.Get<Commitment>("commitment");
        context.Member.End(commitment, context.Now);
        if (commitment.Goal is { } goal)
        {
            GoalCuts.Recut(context.Reader, context.Team, goal, context.Now);
        }

        return Reply.Of(new Block.Text(ScheduleTexts.Ended(commitment.Number, context.Team.ChannelName(commitment.Channel))))
            .With(CommandButton.Undo);
    }
}

/// <summary>Start again: a quiet commitment is reminded of again, its count at 0.</summary>
public sealed class WakeAction : IButtonAction
{
    public string Name => "commitment.wake";

    public bool CanUndo => false;

    public string UndoAs => "schedule edit";

    public Reply Handle(CommandContext context, Chat.ActionId action)
    {
        if (action.Id("c") is not { } id || context.Member.Commitments.Find(new CommitmentId(id)) is not { IsLive: true } commitment)
        {
            throw new UserError(GeneralTexts.Past());
        }

        context.Member.Wake(commitment.Id, context.Now);
        return Reply.Of(new Block.Text(ScheduleTexts.Awake(context.Team.ChannelName(commitment.Channel))));
    }
}
