using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The yes to an invitation. Whoever may speak to the coach was taken in before this runs: it only greets, and not whoever has long begun.</summary>
public sealed class TeamJoinAction : IButtonAction
{
    public const string Action = "team.join";

    public string Name => Action;

    public bool CanUndo => false;

    public string UndoAs => "team invite";

    public Reply Handle(CommandContext context, ActionId action) => context.Member.Commitments.Items.Count > 0
        ? Reply.Of(new Block.Text(TeamTexts.InAlready(context.Team.Team.Name))).With(GeneralTexts.Command("today"))
        : Reply.Of(new Block.Text(TeamTexts.Welcome(context.Member.Member.Name, context.Team.Team.Name))).With(GeneralTexts.Command("start"), GeneralTexts.Command("help"));
}
