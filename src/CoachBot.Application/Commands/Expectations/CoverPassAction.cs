using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>The button of who can't take a hole: nobody sees it, and they are not asked again.</summary>
public sealed class CoverPassAction : IButtonAction
{
    public string Name => "cover.pass";

    public bool CanUndo => false;

    public string UndoAs => "cover pass";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var (team, me) = (context.Team, context.Member.Id);
        var hole = HoleBoard.Pressed(context, action);
        if (!hole.IsOpen)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var passed = hole with { Passed = [.. hole.Passed.Except([me]), me] };
        var all = passed.Asked.All(passed.Passed.Contains);
        team.Holes.Put(passed with { PassedAt = all ? context.Now : null });
        if (all)
        {
            // The leads hear of it now.
            HoleBoard.SpeakAnew(context.Session, team);
        }

        context.Session.ReplaceMessage(team.Id, HoleBoard.AskKey(hole, me),
            Reply.Of(new Block.Text(CoverTexts.YouPassed(HoleBoard.NameOf(team, hole), hole.From))), context.Now);
        return Reply.Of(new Block.Text(CoverTexts.PassedOn()));
    }
}
