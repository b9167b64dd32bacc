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

/// <content>Making and saving teams and members.</content>
internal sealed partial class StoreSession
{
    public TeamBook CreateTeam(string platform, string workspace, string name, Instant now)
    {
        var book = new TeamBook(new Team { Id = new TeamId(NewId()), Name = name, InstalledAt = now })
        {
            Silences = TeamRows.Silences(Unit, Window.SilencesAfter),
        };
        var open = new OpenBook<TeamBook>(book, new Stamped<TeamBook>(0, book));
        var stamp = BookCache.NewStamp();
        TeamRows.Insert(Unit, book, stamp);
        WorkspaceRows.Save(Unit, new Workspace(platform, workspace, book.Id));
        open.Written(stamp, book.Fork());
        _teams.Add(book.Id, open);
        return book;
    }

    public MemberBook CreateMember(TeamBook team, Actor actor, Role role, MemberSettings settings, Instant now)
    {
        var member = new Member
        {
            Id = new MemberId(NewId()),
            Team = team.Id,
            Name = actor.Name,
            Role = role,
            Settings = settings,
            JoinedAt = now,
        };
        var book = Insert(member, team);
        var account = NewId();
        Unit.Execute(
            AccountSql.Insert, account, team.Id.Value, member.Id.Value, actor.Platform, actor.Workspace, actor.Account);
        Unit.Execute(AccountSql.Use, team.Id.Value, member.Id.Value, account);
        Unit.Execute(AccountSql.MakeCurrent, actor.Platform, actor.Account, account);
        return book;
    }

    internal MemberId NextMember() => new(NewId());

    /// <summary>Puts down a member whose book is empty; their accounts come after them.</summary>
    internal MemberBook Insert(Member member, TeamBook team)
    {
        var frozen = new MemberBook(member, new Standing(), team);
        var stamp = BookCache.NewStamp();
        MemberRows.Insert(Unit, frozen, stamp);
        var book = Open(new Stamped<MemberBook>(stamp, frozen), Team(team.Id));
        _members[member.Id].Written(stamp, frozen);
        RefreshRoster(team.Id);
        return book;
    }

    public void Save(Workspace workspace) => WorkspaceRows.Save(Unit, workspace);

    public void Save(MemberBook book, Instant? wakeUp)
    {
        if (!_members.TryGetValue(book.Id, out var open) || !ReferenceEquals(open.Book, book))
            throw new ArgumentException("Only a book that this session handed out can be saved.", nameof(book));
        var team = book.Member.Team;
        var stamp = BookCache.NewStamp();
        var moved = WakeUpOf(book.Id) != wakeUp ? new Moved(wakeUp) : (Moved?)null;
        if (BookSaver.Save(To, open.Saved.Book, book, stamp, moved))
        {
            var before = open.Saved.Book.Member;
            open.Written(stamp, Freeze(book));
            if (InRoster(before) != InRoster(book.Member))
                RefreshRoster(team);
        }
        LedgerRows.Append(To, team, book.Id, Actor, book.Ledger);
        if (moved is not null)
        {
            _wakeUps[book.Id] = wakeUp;
            FallsDue(wakeUp);
        }
    }

    public void Save(TeamBook book)
    {
        if (!_teams.TryGetValue(book.Id, out var open) || !ReferenceEquals(open.Book, book))
            throw new ArgumentException("Only a book that this session handed out can be saved.", nameof(book));
        var stamp = BookCache.NewStamp();
        if (BookSaver.Save(To, open.Saved.Book, book, stamp))
            open.Written(stamp, book.Fork());
        LedgerRows.Append(To, book.Id, member: null, Actor, book.Ledger);
    }

    public bool Forget(TeamId team, MemberId member, Instant now)
    {
        var zone = Unit.QuerySingleOrDefault(ForgetSql.Zone, row => row.GetString(0), team.Value, member.Value);
        if (zone is null)
            return false;
        _members.Remove(member);
        Forget(team, member);
        foreach (var erasure in ForgetSql.Erasures)
            Unit.Execute(erasure, team.Value, member.Value);
        Unit.Execute(ForgetSql.EndCommitments, team.Value, member.Value, now.Ms());
        LedgerRows.Append(Unit, team, member, Actor, [new LedgerEntry("member.forgotten", now, member.Value)]);
        Unit.Execute(ForgetSql.NoLongerAccountable, team.Value, member.Value, BookCache.NewStamp());
        Unit.Execute(ForgetSql.NoBuddy, team.Value, member.Value, BookCache.NewStamp());
        var row = MemberRows.Find(Unit, team, member)!;
        var nameless = row.Member with
        {
            Name = "someone",
            Settings = new MemberSettings { Zone = "Etc/UTC" },
            LeftAt = row.Member.LeftAt ?? now,
            UnreachableSince = null,
            Placement = null,
            Buddy = null,
        };
        var book = new MemberBook(nameless, row.Standing, Team(team))
        {
            NextCommitmentNumber = row.NextCommitmentNumber,
            NextCheckInNumber = row.NextCheckInNumber,
        };
        MemberRows.Update(Unit, book, BookCache.NewStamp());
        Unit.Execute(AccountSql.Use, team.Value, member.Value, default);
        RefreshRoster(team);
        return true;
    }

    public IReadOnlyList<Account> OnlyIn(Workspace workspace) =>
        Unit.Query(AccountSql.OnlyIn, ReadPerson, workspace.Platform, workspace.ExternalId);

    public IReadOnlyList<Account> GoneWith(Workspace workspace) =>
        Unit.Query(AccountSql.GoneWith, ReadPerson, workspace.Platform, workspace.ExternalId);

    public IReadOnlyList<Account> GoneBefore(Instant instant) => Unit.Query(AccountSql.GoneBefore, ReadPerson, instant.Ms());

    public void ForgetWorkspaces(Instant before)
    {
        foreach (var workspace in WorkspaceRows.LeftBefore(Unit, before))
        {
            WorkspaceRows.Delete(Unit, workspace);
            if (Workspaces(workspace.Team).Count > 0)
                continue;
            foreach (var erasure in ForgetSql.TeamErasures)
                Unit.Execute(erasure, workspace.Team.Value);
        }
    }

    private static Account ReadPerson(SqliteRow row) => new(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)));

    private static MemberBook Freeze(MemberBook book)
    {
        var frozen = book.Fork();
        frozen.NewId = static () => throw new InvalidOperationException("This book is for reading.");
        return frozen;
    }

    /// <summary>What the others see of a member.</summary>
    private static (string Name, Role Role, string Zone, bool SharesKept, bool IsHere) InRoster(Member member) =>
        (member.Name, member.Role, member.Settings.Zone, member.Settings.SharesKept, member.IsHere);

    private void RefreshRoster(TeamId team)
    {
        var open = OpenTeam(team);
        var stamp = BookCache.NewStamp();
        Unit.Execute(TeamSql.SetStamp, team.Value, stamp);
        open.Book.Roster = MemberRows.Roster(Unit, team);
        var frozen = open.Saved.Book.Fork();
        frozen.Roster = open.Book.Roster;
        open.Written(stamp, frozen);
    }
}
