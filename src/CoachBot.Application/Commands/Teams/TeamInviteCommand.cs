using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Asks somebody in the room to join; they do with the button, or not.</summary>
public sealed class TeamInviteCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team invite", "Ask someone of this room to join the team", CommandEffect.Query)
    {
        Who = Role.Lead,
        Parameters = [new("person", ParameterKind.Person, "Who") { Required = true }],
        Examples = ["team invite @maria"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Actor.IsDirect)
        {
            throw UserError.Denied(TeamTexts.InviteInARoom());
        }

        var person = context.Arguments.Get<PersonValue>("person");
        var known = context.Reader.FindAccount(context.Actor with { Account = person.Account });
        if (known is not null && known.Team == context.Team.Id && context.Reader.Member(known.Team, known.Member).Member.IsHere)
        {
            throw new UserError(TeamTexts.InTheTeamAlready(context.Team.NameOf(known.Member)));
        }

        if (context.Event?.Bots.Contains(person.Account) == true)
        {
            throw new UserError(TeamTexts.InvitesNoBots());
        }

        if (context.Reader.FindWorkspace(context.Actor.Platform, context.Actor.Workspace)?.Role is { } role
            && context.Event?.RolesOf.GetValueOrDefault(person.Account)?.Contains(role) == false)
        {
            throw new UserError(TeamTexts.InviteNeedsRole());
        }

        return Reply.Of(new Block.Text(TeamTexts.Invitation(new Inline.Mention(person.Account, person.Name ?? person.Account), context.Member.Member.Name)))
            .With(new Button(ButtonTexts.Join, ActionId.Of(TeamJoinAction.Action))) with
        { InRoom = true };
    }
}
