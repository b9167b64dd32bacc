using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>What the team is called.</summary>
public sealed class TeamNameCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team name", "Name the team", CommandEffect.Change)
    {
        Who = Role.Lead,
        Parameters = [new("name", ParameterKind.Text, "Name of the team") { Required = true, Longest = 80 }],
        Examples = ["team name The Bakery"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        team.Team = team.Team with { Name = context.Arguments.Get<string>("name") };
        team.Ledger.Add(new LedgerEntry("team.named", context.Now, team.Id.Value));
        return Reply.Of(new Block.Text(TeamTexts.Named(team.Team.Name)));
    }
}
