using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The room in which the review is posted; without one nothing is.</summary>
public sealed class TeamRoomCommand : ICommand
{
    private static readonly HashSet<string> Off = new(StringComparer.OrdinalIgnoreCase) { "off", "none", "no", "nowhere" };

    public CommandDefinition Definition { get; } = new("team room", "Choose the room for the review, or off for none", CommandEffect.Change)
    {
        Who = Role.Lead,
        Parameters = [new("name", ParameterKind.Room, "Room") { Required = true, Longest = 80 }],
        Examples = ["team room #social", "team room off"],
    };

    public Reply Handle(CommandContext context)
    {
        var named = context.Arguments.Get<RoomValue>("name");
        if (named.Id.Length == 0)
        {
            throw new UserError(TeamTexts.WhichRoom());
        }

        var room = Off.Contains(named.Id) ? null : named.Id;
        if (room is not null)
        {
            TeamRoom.Demand(context, named);
        }

        var team = context.Team;
        team.Team = team.Team with { Room = room };
        ReviewCarrier.Arm(context);
        team.Ledger.Add(new LedgerEntry("team.room", context.Now, team.Id.Value, Figures: LedgerEntry.Of(("named", room is not null))));
        return Reply.Of(TeamRoom.Told(
            context, room is null ? TeamTexts.RoomOff() : TeamTexts.RoomChosen(room, team.Team.ReviewDay, team.Team.ReviewTime)));
    }
}
