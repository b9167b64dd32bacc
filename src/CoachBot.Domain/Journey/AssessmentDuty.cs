using CoachBot.Domain.Teams;

namespace CoachBot.Domain.Journey;

/// <summary>To whom a new round of the assessment is proposed.</summary>
public static class AssessmentDuty
{
    /// <summary>The lead who has been there longest, an admin where there is no lead; null where nobody leads.</summary>
    public static MemberId? ProposedTo(TeamBook team) =>
        team.Roster.Where(r => r.IsHere && r.Role >= Role.Lead).OrderBy(r => r.Role).ThenBy(r => r.Id.Value).FirstOrDefault()?.Id;
}
