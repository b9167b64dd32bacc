using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Takes in who speaks for the first time; the first speaker of a team is its admin.</summary>
public static class Newcomers
{
    public static MemberBook TakeIn(ICoachSession session, Actor actor, Instant now)
    {
        var isFirst = session.FindTeam(actor.Platform, actor.Workspace) is null;
        var team = session.FindTeam(actor.Platform, actor.Workspace) is { } known
            ? session.Team(known)
            : session.CreateTeam(actor.Platform, actor.Workspace, actor.Workspace, now);
        var settings = new MemberSettings { Zone = actor.Zone ?? "Etc/UTC" };
        return session.CreateMember(team, actor, isFirst ? Role.Admin : Role.Member, settings, now);
    }
}
