using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Start;

/// <summary>The yes to day one's offer; it is noted, and answered with the first ten-minute task.</summary>
public sealed class StartAgreeAction : IButtonAction
{
    public const string Action = "start.agree";

    public string Name => Action;

    public bool CanUndo => false;

    public string UndoAs => "start";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var commitment = Live(context, action);
        context.Member.Note("commitment.agreed", context.Now, commitment.Id.Value);
        return Reply.Of(
                new Block.Heading(StartTexts.FirstTaskTitle()),
                new Block.Text(StartTexts.FirstTask(context.Team.ChannelName(commitment.Channel))))
            .With(new Button(ButtonTexts.Done, ActionId.Of(StartDoneAction.Action, ("c", commitment.Id.Value))));
    }

    /// <exception cref="UserError">The commitment has ended, or was taken back.</exception>
    internal static Commitment Live(CommandContext context, ActionId action) =>
        action.Id("c") is { } id && context.Member.Commitments.Find(new CommitmentId(id)) is { IsLive: true } commitment
            ? commitment
            : throw new UserError(GeneralTexts.Past());
}
