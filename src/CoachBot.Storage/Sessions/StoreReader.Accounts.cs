using CoachBot.Application.Chat;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Books;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Sessions;

/// <content>Whose account it is that speaks.</content>
internal partial class StoreReader
{
    /// <summary>The account of an actor; the stamps that come with it spare the books a look of their own.</summary>
    protected AccountRow? Account(Actor actor)
    {
        // Who speaks is found, and then used: that is one look.
        if (_lastFound.Actor == actor)
            return _lastFound.Row;
        var key = (actor.Platform, actor.Workspace, actor.Account);
        var known = cache.Accounts.Find(key);
        var found = isDraft ? null : Relied(known);
        if (found is null)
        {
            found = Look(
                at => actor.IsDirect
                    ? at.QuerySingleOrDefault(AccountSql.FindCurrent, ReadAccount, actor.Platform, actor.Account)
                    : at.QuerySingleOrDefault(AccountSql.Find, ReadAccount, actor.Platform, actor.Workspace, actor.Account),
                isDraft && known is not null && MarkInMemory(known.Found.Link.Member) is { TeamStamp: { } teamStamp } mark
                    ? new AccountRow(known.Found.Link, mark.Stamp, teamStamp, mark.WakeUp)
                    : null);
            if (found is null)
                return null;
            cache.Accounts.Put(key, new Seen<AccountRow>(found, AsOf));
        }
        _marks.GetOrAdd(found.Link.Member, new MemberMark(found.Link.Team, found.MemberStamp, found.WakeUp));
        _teamStamps.GetOrAdd(found.Link.Team, found.TeamStamp);
        _lastFound = (actor, found);
        return found;
    }

    /// <summary>An account that is still so, and whose books are in memory; null where it has to be looked at.</summary>
    private AccountRow? Relied(Seen<AccountRow>? known)
    {
        if (known is not { Found: var row } || cache.Members.Find(row.Link.Member) is not { } own || own.Stamp != row.MemberStamp
            || cache.Teams.Find(row.Link.Team) is not { } shared || shared.Stamp != row.TeamStamp || !IsStillSo(known))
            return null;
        _frozenMembers.Set(row.Link.Member, own);
        _frozenTeams.GetOrAdd(row.Link.Team, shared);
        return row;
    }

    private static AccountRow ReadAccount(SqliteRow row) => new(
        new AccountLink(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), row.GetInt64(2), row.GetInt64OrNull(3), row.GetBoolean(6)),
        row.GetInt64(4), row.GetInt64(5), row.GetInt64OrNull(7));
}
