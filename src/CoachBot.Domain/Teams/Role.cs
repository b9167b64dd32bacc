namespace CoachBot.Domain.Teams;

/// <summary>What a member may do in the team. Each role includes the ones before it.</summary>
public enum Role
{
    Member = 0,
    Lead = 1,
    Admin = 2,
}
