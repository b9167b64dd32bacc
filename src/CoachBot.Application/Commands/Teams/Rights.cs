using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>Whether a member may do something, by role; a refusal names who can.</summary>
public static class Rights
{
    private const int MostNamed = 3;

    /// <exception cref="UserError">The command is for a higher role.</exception>
    public static void Demand(MemberBook member, CommandDefinition definition)
    {
        if (member.Member.Role >= definition.Who)
        {
            return;
        }

        var who = member.Team.Roster.Where(r => r.IsHere && r.Role >= definition.Who).Take(MostNamed).Select(r => r.Name).ToList();
        throw new UserError(TeamTexts.NotYours(definition.Path, definition.Who, who));
    }
}
