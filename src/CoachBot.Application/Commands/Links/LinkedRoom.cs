using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Links;

/// <summary>A team of two workspaces has its room in the one that began it.</summary>
internal static class LinkedRoom
{
    /// <exception cref="UserError">The speaker is in the other one, whose rooms can't be the team's.</exception>
    public static void Demand(CommandContext context)
    {
        if (context.Reader.Workspaces(context.Team.Id) is [var home, _, ..] && home.Platform != context.Actor.Platform)
        {
            throw new UserError(LinkTexts.RoomIsElsewhere(home.Platform));
        }
    }
}
