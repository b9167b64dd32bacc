using CoachBot.Domain.Teams;

namespace CoachBot.Application.Privacy;

/// <summary>Who looks.</summary>
public enum Viewer
{
    /// <summary>The member whom it is about.</summary>
    Oneself,
    Member,
    Lead,
    Admin,

    /// <summary>The team's room: everyone who reads it.</summary>
    Room,
}

/// <summary>Members as viewers of one another.</summary>
public static class Viewers
{
    public static Viewer Of(MemberId viewer, Role role, MemberId about) => viewer == about ? Viewer.Oneself : Of(role);

    /// <summary>As viewers of others, and of what is the team's.</summary>
    public static Viewer Of(Role role) => role switch
    {
        Role.Admin => Viewer.Admin,
        Role.Lead => Viewer.Lead,
        _ => Viewer.Member,
    };
}
