using CoachBot.Application.Agenda;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Takes somebody out of the team who works elsewhere now, where the platform does not tell.</summary>
public sealed class TeamRemoveCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team remove", "Take someone out of the team", CommandEffect.Change)
    {
        Who = Role.Admin,
        Parameters = [new("person", ParameterKind.Member, "Who") { Required = true }],
        Examples = ["team remove @maria"],
    };

    public Reply Handle(CommandContext context)
    {
        var person = context.Arguments.Get<RosterEntry>("person");
        if (person.Id == context.Member.Id)
        {
            throw new UserError(TeamTexts.LeavesThemselves());
        }

        if (!person.IsHere)
        {
            throw new UserError(HandTexts.Gone(person.Name));
        }

        Departures.Leave(context.Session, context.Session.Member(context.Team.Id, person.Id), context.Now);
        return Reply.Of(new Block.Text(TeamTexts.Removed(person.Name)));
    }
}
