using CoachBot.Application.Agenda;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Takes the speaker out of the team. Who speaks again within 30 days is back, as after any other departure.</summary>
public sealed class TeamLeaveCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team leave", "Leave the team", CommandEffect.Change)
    {
        Examples = ["team leave"],
    };

    public Reply Handle(CommandContext context)
    {
        var me = context.Member;
        if (LastAdmin.Is(context.Team, me.Id))
        {
            throw new UserError(context.Team.Roster.Any(r => r.IsHere && r.Id != me.Id)
                ? TeamTexts.LastAdmin(me.Member.Name)
                : TeamTexts.NobodyWouldBeLeft());
        }

        Departures.Leave(context.Session, me, context.Now);
        return Reply.Of(new Block.Text(TeamTexts.Left(context.Team.Team.Name)));
    }
}
