using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Sessions;

/// <summary>Reads one snapshot. The books that it hands out are shared by all readers: nobody changes them.</summary>
internal class StoreReader(SqliteUnit unit, BookCache cache, BookWindow window) : ICoachReader
{
    // Within one snapshot, or one transaction before it saves, a stamp is read once.
    private readonly Dictionary<TeamId, long> teamStamps = [];
    private readonly Dictionary<MemberId, MemberMark?> members = [];
    private (Actor? Actor, AccountRow? Row) lastFound;
    private readonly List<Func<SqliteUnit, bool>> looks = [];
    private bool hasLookedElsewhere;

    /// <summary>For what only this snapshot or transaction knows: see <see cref="Look"/>.</summary>
    protected SqliteUnit Unit
    {
        get
        {
            hasLookedElsewhere = true;
            return unit;
        }
    }

    protected BookCache Cache => cache;

    protected BookWindow Window => window;

    public Account? FindAccount(Actor actor)
    {
        var found = Account(actor);
        return found is null ? null : new Account(found.Team, found.Member) { IsCurrent = found.IsCurrent };
    }

    public Account? FindReceiver(Actor actor, long message) => Look(at => at.QuerySingleOrDefault(
        AccountSql.FindReceiver,
        row => new Account(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1))),
        message, actor.Platform, actor.Account));

    public Workspace? FindWorkspace(string platform, string workspace) => Look(at => WorkspaceRows.Find(at, platform, workspace));

    public IReadOnlyList<Workspace> Workspaces(TeamId team) => WorkspaceRows.OfTeam(Unit, team);

    public IReadOnlyList<Workspace> WorkspacesOf(string platform) => WorkspaceRows.OfPlatform(Unit, platform);

    public virtual TeamBook Team(TeamId team) => FrozenTeam(team).Book;

    public virtual MemberBook Member(TeamId team, MemberId member)
    {
        var book = FrozenMember(team, member).Book;
        // What a book works out once is worked out before several threads read it.
        lock (book)
        {
            _ = book.Clock;
            book.InOrder();
        }
        return book;
    }

    public IReadOnlyList<MemberBook> Members(TeamId team)
    {
        var here = Unit.Query(
            MemberSql.Here,
            row => (Id: new MemberId(row.GetInt64(0)), Mark: new MemberMark(team, row.GetInt64(1), row.GetInt64OrNull(2))), team.Value);
        foreach (var (id, mark) in here)
            members.TryAdd(id, mark);
        return [.. here.Select(member => Member(team, member.Id))];
    }

    public virtual Instant? WakeUpOf(MemberId member) => MarkOf(member)?.WakeUp is { } ms ? Stored.Instant(ms) : null;

    public static IReadOnlyList<WakeUp> DueWakeUps(SqliteUnit unit, Instant now, int most) => unit.Query(
        WakeUpSql.Due,
        static row => new WakeUp(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), Stored.Instant(row.GetInt64(2))),
        now.Ms(), most);

    public IReadOnlyList<WakeUp> DueWakeUps(Instant now, int most) => DueWakeUps(Unit, now, most);

    public Instant? FirstWakeUp() =>
        Unit.QuerySingleOrDefault(WakeUpSql.First, row => row.GetInt64OrNull(0)) is { } ms ? Stored.Instant(ms) : null;

    public IReadOnlyList<LedgerRow> Ledger(TeamId team, LedgerQuery query) => RareRows.Ledger(Unit.Connection, team, query);

    public IReadOnlyList<SentMessage> SentTo(TeamId team, MemberId member, int most) =>
        Unit.Query(OutboxSql.SentTo, OutboxRows.ReadSent, team.Value, member.Value, most);

    public IReadOnlyList<ExportTable> Export(TeamId team, MemberId member) => RareRows.Export(Unit.Connection, team, member);

    public UndoEntry? LastUndo(TeamId team, MemberId member) => RareRows.LastUndo(Unit.Connection, team, member);

    public IReadOnlyList<Measurement> Measurements(TeamId team, MetricId metric, LocalDate from) =>
        MetricRows.Measurements(Unit, team, metric, from);

    public IReadOnlyList<StoredForecast> Forecasts(TeamId team, GoalId goal) => RareRows.Forecasts(Unit.Connection, team, goal);

    /// <summary>The account of an actor; the stamps that come with it spare the books a look of their own.</summary>
    protected AccountRow? Account(Actor actor)
    {
        // Who speaks is found, and then used: that is one look.
        if (lastFound.Actor == actor)
            return lastFound.Row;
        var found = Look(at => actor.IsDirect
            ? at.QuerySingleOrDefault(AccountSql.FindCurrent, ReadAccount, actor.Platform, actor.Account)
            : at.QuerySingleOrDefault(AccountSql.Find, ReadAccount, actor.Platform, actor.Workspace, actor.Account));
        if (found is not null)
        {
            members.TryAdd(found.Member, new MemberMark(found.Team, found.MemberStamp, found.WakeUp));
            teamStamps.TryAdd(found.Team, found.TeamStamp);
            lastFound = (actor, found);
        }
        return found;
    }

    /// <summary>
    /// A look that can be taken again: what was decided on a snapshot may be written only if the writer sees the same. Books need none but
    /// that at their stamps.
    /// </summary>
    protected T Look<T>(Func<SqliteUnit, T> query)
    {
        var seen = query(unit);
        looks.Add(at => EqualityComparer<T>.Default.Equals(query(at), seen));
        return seen;
    }

    /// <summary>Whether all that was looked at can be looked at again, and looks the same there.</summary>
    protected bool LooksTheSame(SqliteUnit at) => !hasLookedElsewhere && looks.TrueForAll(look => look(at));

    /// <exception cref="KeyNotFoundException">There is no such team.</exception>
    protected Stamped<TeamBook> FrozenTeam(TeamId team)
    {
        if (!teamStamps.TryGetValue(team, out var stamp))
        {
            stamp = Look(at => at.QuerySingleOrDefault(TeamSql.Stamp, row => row.GetInt64(0), team.Value));
            teamStamps[team] = stamp;
        }
        if (cache.Teams.Find(team) is { } cached && cached.Stamp == stamp)
            return cached;
        var loaded = new Stamped<TeamBook>(stamp, BookLoader.Team(unit, team, window));
        cache.Teams.Put(team, loaded);
        return loaded;
    }

    /// <exception cref="KeyNotFoundException">The team has no such member.</exception>
    protected Stamped<MemberBook> FrozenMember(TeamId team, MemberId member)
    {
        var teamBook = FrozenTeam(team).Book;
        var stamp = StampOf(team, member);
        if (cache.Members.Find(member) is { } cached && cached.Stamp == stamp)
        {
            if (ReferenceEquals(cached.Book.Team, teamBook))
                return cached;
            var moved = cached.Book.Fork();
            moved.Team = teamBook;
            return Keep(member, new Stamped<MemberBook>(stamp, moved));
        }
        return Keep(member, new Stamped<MemberBook>(stamp, BookLoader.Member(unit, teamBook, member, window)));
    }

    /// <summary>Makes the next look at a book read its stamp again.</summary>
    protected void Forget(TeamId team, MemberId member)
    {
        teamStamps.Remove(team);
        members.Remove(member);
    }

    // Stamps begin at 1: a member that is not there, or not in this team, is found missing when the book is read.
    private long StampOf(TeamId team, MemberId member) => MarkOf(member) is { } mark && mark.Team == team ? mark.Stamp : 0;

    private MemberMark? MarkOf(MemberId member)
    {
        if (members.TryGetValue(member, out var known))
            return known;
        var found = Look(at => at.QuerySingleOrDefault(WakeUpSql.Of, ReadMark, member.Value));
        if (found?.TeamStamp is { } teamStamp)
            teamStamps.TryAdd(found.Team, teamStamp);
        return members[member] = found;
    }

    private Stamped<MemberBook> Keep(MemberId member, Stamped<MemberBook> book)
    {
        cache.Members.Put(member, book);
        return book;
    }

    private static AccountRow ReadAccount(SqliteRow row) => new(
        new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), row.GetInt64(2), row.GetInt64OrNull(3), row.GetInt64(4), row.GetInt64(5),
        row.GetBoolean(6), row.GetInt64OrNull(7));

    /// <param name="Id">The account's own id.</param>
    /// <param name="LastUsed">The id of the account that the member used last.</param>
    /// <param name="IsCurrent">Whether the person spoke in this workspace last.</param>
    /// <param name="WakeUp">The member's, in Unix milliseconds.</param>
    protected sealed record AccountRow(
        TeamId Team, MemberId Member, long Id, long? LastUsed, long MemberStamp, long TeamStamp, bool IsCurrent, long? WakeUp);

    private static MemberMark ReadMark(SqliteRow row) =>
        new(new TeamId(row.GetInt64(0)), row.GetInt64(1), row.GetInt64OrNull(2)) { TeamStamp = row.GetInt64(3) };

    /// <summary>What says whether a cached book is still true, and when its member is due.</summary>
    private sealed record MemberMark(TeamId Team, long Stamp, long? WakeUp)
    {
        /// <summary>The stamp of the team's book, where it was read along.</summary>
        public long? TeamStamp { get; init; }
    }
}
