using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Who took a hole gives it back; the others are asked again.</summary>
public sealed class CoverBackAction : IButtonAction
{
    public string Name => "cover.back";

    public bool CanUndo => false;

    public string UndoAs => "cover back";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var team = context.Team;
        var hole = HoleBoard.Pressed(context, action);
        if (hole.TakenBy != context.Member.Id)
        {
            throw new UserError(GeneralTexts.Past());
        }

        HoleBoard.GiveBack(context.Session, team, hole, context.NewId, context.Now);
        return Reply.Of(new Block.Text(CoverTexts.GaveBack()));
    }
}
