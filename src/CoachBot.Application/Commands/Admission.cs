using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Who may speak to the coach, and as whom. Where the door is open, whoever speaks belongs to the workspace's team, and the first is its
/// admin. Elsewhere a workspace is set up first by someone who manages it, and then only those belong who have the role that was chosen.
/// Of a stranger nothing is stored.
/// </summary>
public static class Admission
{
    /// <summary>The speaker's account; null for a newcomer who may come in.</summary>
    /// <exception cref="UserError">They are a stranger, or the workspace is not set up.</exception>
    public static Account? Find(ICoachReader reader, ChatEvent chatEvent, bool isSetup)
    {
        var actor = chatEvent.Actor;
        if (actor.IsVisitor)
        {
            throw new UserError(GeneralTexts.Visitor());
        }

        if (actor.IsOpenDoor)
        {
            return reader.FindAccount(actor);
        }

        if (actor.IsDirect)
        {
            return Known(reader, chatEvent) ?? throw new UserError(GeneralTexts.StrangerInPrivate());
        }

        if (reader.FindWorkspace(actor.Platform, actor.Workspace) is not { } workspace)
        {
            return isSetup && actor.ManagesWorkspace ? null
                : throw new UserError(actor.ManagesWorkspace ? GeneralTexts.SetUpFirst() : GeneralTexts.NotSetUp());
        }

        var account = reader.FindAccount(actor);
        return workspace.Role is not { } role || actor.Roles.Contains(role) || IsAdmin(reader, account) || Inherits(actor, reader.Team(workspace.Team))
            ? account
            : throw new UserError(GeneralTexts.Stranger());
    }

    /// <summary>The speaker's account, wherever they speak; null for who has none. A message's button speaks to the team that sent it, wherever its receiver spoke last.</summary>
    public static Account? Known(ICoachReader reader, ChatEvent chatEvent) =>
        (chatEvent is ButtonPressed { Message: { } message, Actor: { IsDirect: true } receiver } ? reader.FindReceiver(receiver, message) : null)
            ?? reader.FindAccount(chatEvent.Actor);

    /// <summary>Takes in who speaks for the first time; the first speaker of a team is its admin.</summary>
    public static MemberBook TakeIn(ICoachSession session, Actor actor, Instant now)
    {
        var workspace = session.FindWorkspace(actor.Platform, actor.Workspace);
        var team = workspace is not null
            ? session.Team(workspace.Team)
            : session.CreateTeam(actor.Platform, actor.Workspace, actor.WorkspaceName ?? actor.Workspace, now);
        var settings = new MemberSettings
        {
            Zone = actor.Zone ?? workspace?.Zone ?? "Etc/UTC",
            WorkingDays = workspace?.WorkingDays ?? WorkingDays.Weekdays,
        };
        return session.CreateMember(team, actor, workspace is null || Inherits(actor, team) ? Role.Admin : Role.Member, settings, now);
    }

    /// <summary>
    /// Whether a team whose last admin is gone falls to the speaker: to whoever manages the workspace. Nobody could set it up again otherwise, nor name an admin.
    /// </summary>
    public static bool Inherits(Actor actor, TeamBook team) =>
        actor.ManagesWorkspace && !team.Roster.Any(r => r is { IsHere: true, Role: Role.Admin });

    /// <summary>An admin who gave the role to others alone can still put that right.</summary>
    private static bool IsAdmin(ICoachReader reader, Account? account) =>
        account is not null && reader.Member(account.Team, account.Member).Member is { Role: Role.Admin, IsHere: true };
}
