using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>A team is never left without an admin.</summary>
internal static class LastAdmin
{
    /// <summary>Whether a member is an admin, and the only one who is here.</summary>
    public static bool Is(TeamBook team, MemberId member) =>
        team.Roster.Where(r => r.IsHere && r.Role == Role.Admin).Select(r => r.Id).ToList() is [var only] && only == member;
}
