using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Sessions;

/// <summary>Links of one transaction.</summary>
internal sealed class LinkBook(SqliteUnit unit, StoreSession session) : ILinkBook
{
    private static readonly Duration TriesKept = Duration.FromHours(1);

    public void Put(PendingLink link)
    {
        unit.Execute(LinkSql.DropEarlier, link.Team.Value, link.By.Value, (int)link.Kind);
        unit.Execute(LinkSql.Put, link.Team.Value, link.By.Value, (int)link.Kind, link.Hash, link.Until.Ms());
    }

    public IReadOnlyList<PendingLink> Pending(LinkKind kind, Instant now) => unit.Query(
        LinkSql.Pending,
        row => new PendingLink(
            new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), (LinkKind)row.GetInt32(2), row.GetBytes(3), Stored.Instant(row.GetInt64(4))),
        (int)kind, now.Ms());

    public void Remove(PendingLink link) => unit.Execute(LinkSql.Remove, link.Team.Value, link.By.Value, (int)link.Kind);

    public void AddTry(TeamId team, Actor actor, Instant now)
    {
        unit.Execute(LinkSql.PruneTries, (now - TriesKept).Ms());
        unit.Execute(LinkSql.PruneCodes, now.Ms());
        unit.Execute(LinkSql.AddTry, team.Value, actor.Platform, actor.Workspace, actor.Account, now.Ms());
    }

    public LinkTries Tries(TeamId team, Actor actor, Instant since) => unit.QuerySingleOrDefault(
        LinkSql.CountTries, row => new LinkTries(row.GetInt32(0), row.GetInt32(1)), team.Value, actor.Platform, actor.Account, since.Ms())!;

    public bool HasHistory(TeamId team) => unit.QuerySingleOrDefault(LinkSql.TeamHasHistory, row => row.GetBoolean(0), team.Value);

    public bool HasBook(TeamId team, MemberId member) =>
        unit.QuerySingleOrDefault(LinkSql.MemberHasBook, row => row.GetBoolean(0), team.Value, member.Value);

    public void Move(Workspace workspace, TeamId team, Instant now) =>
        unit.Execute(LinkSql.MoveWorkspace, workspace.Team.Value, workspace.Platform, workspace.ExternalId, team.Value, now.Ms());

    public MemberBook Adopt(MemberBook stranger, TeamBook team, Instant now)
    {
        var book = session.Insert(
            stranger.Member with
            {
                Id = session.NextMember(),
                Team = team.Id,
                JoinedAt = now,
                Settings = stranger.Settings with { Accountability = null },
                Buddy = null,
            },
            team);
        Follow(stranger, book, now);
        return book;
    }

    public void Merge(MemberBook from, MemberBook to, Instant now)
    {
        var (team, former, present) = (from.Member.Team.Value, from.Id.Value, to.Id.Value);
        unit.Execute(LinkSql.FollowAccountability, team, former, present, BookCache.NewStamp());
        unit.Execute(LinkSql.FollowBuddy, team, former, present, BookCache.NewStamp(), to.Member.Buddy?.Person.Value ?? 0);
        Follow(from, to, now);
    }

    public void Dissolve(TeamId team)
    {
        foreach (var erasure in ForgetSql.TeamErasures)
            unit.Execute(erasure, team.Value);
    }

    public bool TurnElsewhere(Account account, string platform, string workspace)
    {
        var (team, member) = (account.Team.Value, account.Member.Value);
        var other = unit.QuerySingleOrDefault(LinkSql.Elsewhere, row => (long?)row.GetInt64(0), team, member, platform, workspace);
        if (other is { } id)
            unit.Execute(AccountSql.Use, team, member, id);
        return other is not null;
    }

    public void TurnElsewhere(Workspace workspace) =>
        unit.Execute(LinkSql.AllElsewhere, workspace.Team.Value, workspace.Platform, workspace.ExternalId);

    private void Follow(MemberBook from, MemberBook to, Instant now)
    {
        foreach (var step in LinkSql.Follow)
            unit.Execute(step, from.Member.Team.Value, from.Id.Value, to.Member.Team.Value, to.Id.Value);
        session.Forget(from.Member.Team, from.Id, now);
    }
}
