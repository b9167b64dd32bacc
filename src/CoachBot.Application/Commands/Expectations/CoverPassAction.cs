using CoachBot.Application.Chat;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>The button of who can't take what a message offers: nobody sees it, and they are not asked again.</summary>
public sealed class CoverPassAction : IButtonAction
{
    public string Name => "cover.pass";

    public bool CanUndo => false;

    public string UndoAs => "cover pass";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var (team, me) = (context.Team, context.Member.Id);
        var pressed = HoleBoard.Pressed(context, action);
        if (!pressed.IsOpen)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var isLast = false;
        foreach (var hole in HoleBoard.Together(team, pressed).Where(h => h.IsOpen && (h.Id == pressed.Id || h.Asked.Contains(me))).ToList())
        {
            var passed = hole with { Passed = [.. hole.Passed.Except([me]), me] };
            var all = passed.Asked.All(passed.Passed.Contains);
            team.Holes.Put(passed with { PassedAt = all ? context.Now : null });
            isLast |= all;
        }

        if (isLast)
        {
            // The leads hear of it now.
            HoleBoard.SpeakAnew(context.Session, team);
        }

        var asked = HoleBoard.Together(team, pressed).Where(h => h.Id == pressed.Id || h.Asked.Contains(me)).ToList();
        context.Session.ReplaceMessage(team.Id, HoleBoard.AskKey(pressed, me), HoleBlocks.Offer(team, asked, me), context.Now);
        return Reply.Of(new Block.Text(CoverTexts.PassedOn()));
    }
}
