using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Gives a member a role. The team is never left without an admin.</summary>
public sealed class TeamRoleCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team role", "Make someone a member, lead or admin", CommandEffect.Change)
    {
        Who = Role.Admin,
        Parameters =
        [
            new("person", ParameterKind.Member, "Who") { Required = true },
            new("role", ParameterKind.Choice, "Role") { Required = true, Choices = ["member", "lead", "admin"] },
        ],
        Examples = ["team role @maria lead"],
    };

    public Reply Handle(CommandContext context)
    {
        var person = context.Arguments.Get<RosterEntry>("person");
        var role = Enum.Parse<Role>(context.Arguments.Get<string>("role"), ignoreCase: true);
        if (role != Role.Admin && LastAdmin.Is(context.Team, person.Id))
        {
            throw new UserError(TeamTexts.LastAdmin(person.Name));
        }

        var book = context.Session.Member(context.Team.Id, person.Id);
        if (book.Member.Role != role)
        {
            book.Change(book.Member with { Role = role });
            book.Note("team.role", context.Now, person.Id.Value, figures: LedgerEntry.Of(("role", role)));
        }

        return Reply.Of(new Block.Text(TeamTexts.RoleGiven(person.Name, role)));
    }
}
