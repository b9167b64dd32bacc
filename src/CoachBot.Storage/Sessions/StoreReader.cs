using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
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
    private readonly Dictionary<MemberId, (TeamId Team, long Stamp)> memberStamps = [];
    private (Actor? Actor, AccountRow? Row) lastFound;

    protected SqliteUnit Unit => unit;

    protected BookCache Cache => cache;

    protected BookWindow Window => window;

    public Account? FindAccount(Actor actor)
    {
        var found = Account(actor);
        return found is null ? null : new Account(found.Team, found.Member) { IsCurrent = found.IsCurrent };
    }

    public Account? FindReceiver(Actor actor, long message) => unit.QuerySingleOrDefault(
        AccountSql.FindReceiver,
        row => new Account(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1))),
        message, actor.Platform, actor.Account);

    public Workspace? FindWorkspace(string platform, string workspace) => WorkspaceRows.Find(unit, platform, workspace);

    public IReadOnlyList<Workspace> Workspaces(TeamId team) => WorkspaceRows.OfTeam(unit, team);

    public IReadOnlyList<Workspace> WorkspacesOf(string platform) => WorkspaceRows.OfPlatform(unit, platform);

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
        var here = unit.Query(MemberSql.Here, row => (Id: new MemberId(row.GetInt64(0)), Stamp: row.GetInt64(1)), team.Value);
        foreach (var (id, stamp) in here)
            memberStamps.TryAdd(id, (team, stamp));
        return [.. here.Select(member => Member(team, member.Id))];
    }

    public Instant? WakeUpOf(MemberId member) =>
        unit.QuerySingleOrDefault(WakeUpSql.Of, row => (Instant?)Stored.Instant(row.GetInt64(0)), member.Value);

    public static IReadOnlyList<WakeUp> DueWakeUps(SqliteUnit unit, Instant now, int most) => unit.Query(
        WakeUpSql.Due,
        static row => new WakeUp(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), Stored.Instant(row.GetInt64(2))),
        now.Ms(), most);

    public IReadOnlyList<WakeUp> DueWakeUps(Instant now, int most) => DueWakeUps(unit, now, most);

    public Instant? FirstWakeUp() =>
        unit.QuerySingleOrDefault(WakeUpSql.First, row => row.GetInt64OrNull(0)) is { } ms ? Stored.Instant(ms) : null;

    public IReadOnlyList<LedgerRow> Ledger(TeamId team, LedgerQuery query) => RareRows.Ledger(unit.Connection, team, query);

    public IReadOnlyList<SentMessage> SentTo(TeamId team, MemberId member, int most) =>
        unit.Query(OutboxSql.SentTo, OutboxRows.ReadSent, team.Value, member.Value, most);

    public IReadOnlyList<ExportTable> Export(TeamId team, MemberId member) => RareRows.Export(unit.Connection, team, member);

    public UndoEntry? LastUndo(TeamId team, MemberId member) => RareRows.LastUndo(unit.Connection, team, member);

    public IReadOnlyList<Measurement> Measurements(TeamId team, MetricId metric, LocalDate from) =>
        MetricRows.Measurements(unit, team, metric, from);

    public IReadOnlyList<Spend> Spends(TeamId team, LocalDate from) => SpendRows.Since(unit, team, from);

    public MetricImport? FindImport(TeamId team, ImportId import) => ImportRows.Find(unit, team, import);

    public bool IsImportedSince(TeamId team, Instant at, ImportId except) => ImportRows.ConfirmedSince(unit, team, at, except);

    public IReadOnlyList<ImportedFigure> ImportedFigures(TeamId team, MetricId metric) => ImportRows.Figures(unit, team, metric);

    public IReadOnlyList<StoredForecast> Forecasts(TeamId team, GoalId goal) => RareRows.Forecasts(unit.Connection, team, goal);

    /// <summary>The account of an actor; the stamps that come with it spare the books a look of their own.</summary>
    protected AccountRow? Account(Actor actor)
    {
        // Who speaks is found, and then used: that is one look.
        if (lastFound.Actor == actor)
            return lastFound.Row;
        var found = actor.IsDirect
            ? unit.QuerySingleOrDefault(AccountSql.FindCurrent, ReadAccount, actor.Platform, actor.Account)
            : unit.QuerySingleOrDefault(AccountSql.Find, ReadAccount, actor.Platform, actor.Workspace, actor.Account);
        if (found is not null)
        {
            memberStamps.TryAdd(found.Member, (found.Team, found.MemberStamp));
            teamStamps.TryAdd(found.Team, found.TeamStamp);
            lastFound = (actor, found);
        }
        return found;
    }

    /// <exception cref="KeyNotFoundException">There is no such team.</exception>
    protected Stamped<TeamBook> FrozenTeam(TeamId team)
    {
        if (!teamStamps.TryGetValue(team, out var stamp))
        {
            stamp = unit.QuerySingleOrDefault(TeamSql.Stamp, row => row.GetInt64(0), team.Value);
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
        memberStamps.Remove(member);
    }

    private long StampOf(TeamId team, MemberId member)
    {
        if (memberStamps.TryGetValue(member, out var known) && known.Team == team)
            return known.Stamp;
        // Stamps begin at 1: a member that is not there is found missing when the book is read.
        var stamp = unit.QuerySingleOrDefault(MemberSql.Stamp, row => row.GetInt64(0), team.Value, member.Value);
        memberStamps[member] = (team, stamp);
        return stamp;
    }

    private Stamped<MemberBook> Keep(MemberId member, Stamped<MemberBook> book)
    {
        cache.Members.Put(member, book);
        return book;
    }

    private static AccountRow ReadAccount(SqliteRow row) => new(
        new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), row.GetInt64(2), row.GetInt64OrNull(3), row.GetInt64(4), row.GetInt64(5),
        row.GetBoolean(6));

    /// <param name="Id">The account's own id.</param>
    /// <param name="LastUsed">The id of the account that the member used last.</param>
    /// <param name="IsCurrent">Whether the person spoke in this workspace last.</param>
    protected sealed record AccountRow(
        TeamId Team, MemberId Member, long Id, long? LastUsed, long MemberStamp, long TeamStamp, bool IsCurrent);
}
