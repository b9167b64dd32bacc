using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The room of a team is one that can be written in.</summary>
internal static class TeamRoom
{
    /// <exception cref="UserError">
    /// It was named where rooms have ids, which no name stands for; the coach may not post there; or the team is one of two workspaces, which has its room in the one
    /// that began it, and the speaker is in the other one.
    /// </exception>
    public static void Demand(CommandContext context, RoomValue room)
    {
        if (context.Reader.Workspaces(context.Team.Id) is [var home, _, ..] && home.Platform != context.Actor.Platform)
        {
            throw new UserError(LinkTexts.RoomIsElsewhere(home.Platform));
        }

        if (!room.IsPicked && !context.Actor.IsOpenDoor)
        {
            throw new UserError(TeamTexts.RoomIsPicked(room.Id));
        }

        if (context.Event?.ClosedRooms.GetValueOrDefault(room.Id) is { } lacks)
        {
            throw new UserError(TeamTexts.RoomIsClosed(room.Id, lacks));
        }
    }

    /// <summary>What is said of the team's room, and that the coach is not in it yet where it is not.</summary>
    public static Block.Text Told(CommandContext context, Line said)
    {
        var room = context.Team.Team.Room;
        return new Block.Text(room is not null && context.Event?.RoomWithoutCoach == room ? said + TeamTexts.LetMeIn() : said);
    }
}
