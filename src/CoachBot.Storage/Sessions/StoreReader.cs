using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Sessions;

/// <summary>
/// Reads one snapshot; for a draft only what the cache does not remember, and where changes are counted only what it does not know. The
/// books that it hands out are shared by all readers: nobody changes them.
/// </summary>
internal partial class StoreReader(SqliteUnit unit, BookCache cache, BookWindow window, bool isDraft = false, ChangeCount? changes = null)
    : ICoachReader
{
    // Within one snapshot, or one transaction before it saves, a stamp is read once.
    private FewEntries<TeamId, long> _teamStamps;
    private FewEntries<TeamId, Stamped<TeamBook>> _frozenTeams;
    private FewEntries<MemberId, MemberMark?> _marks;
    private FewEntries<MemberId, Stamped<MemberBook>> _frozenMembers;
    private Dictionary<(TeamId, MetricId), (LocalDate From, List<Measurement> Items)>? _measured;
    private (Actor? Actor, AccountRow? Row) _lastFound;

    protected BookCache Cache => cache;

    protected BookWindow Window => window;

    public Account? FindAccount(Actor actor)
    {
        var found = Account(actor);
        return found?.Link is { } link
            ? new Account(link.Team, link.Member) { IsCurrent = link.LastUsed == link.Id && (link.IsCurrent || actor.IsDirect) }
            : null;
    }

    public Account? FindReceiver(Actor actor, long message) => Look(at => at.QuerySingleOrDefault(
        AccountSql.FindReceiver,
        row => new Account(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1))),
        message, actor.Platform, actor.Account));

    public bool IsInSeveralTeams(Actor actor) => Unit.QuerySingleOrDefault(AccountSql.IsInSeveralTeams, _ => true, actor.Platform, actor.Account);

    public Workspace? FindWorkspace(string platform, string workspace)
    {
        var known = cache.Workspaces.Find((platform, workspace));
        if (IsStillSo(known))
            return known.Found;
        var found = Look(at => WorkspaceRows.Find(at, platform, workspace), known?.Found);
        if (found is not null)
            cache.Workspaces.Put((platform, workspace), new Seen<Workspace>(found, AsOf));
        return found;
    }

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
            _marks.GetOrAdd(id, mark);
        return [.. here.Select(member => Member(team, member.Id))];
    }

    public IReadOnlyList<MemberBook> History(TeamId team, LocalDate from, LocalDate to)
    {
        var book = FrozenTeam(team).Book;
        return
        [
            .. book.Roster.Select(entry => BookLoader.History(Unit, book, entry.Id, from, to))
                .Where(history => history.Occasions.Items.Count > 0 || history.CheckIns.Items.Count > 0),
        ];
    }

    public virtual Instant? WakeUpOf(MemberId member) => MarkOf(member)?.WakeUp is { } ms ? Stored.Instant(ms) : null;

    public static IReadOnlyList<WakeUp> DueWakeUps(SqliteUnit unit, Instant now, int most) => unit.Query(
        WakeUpSql.Due,
        static row => new WakeUp(new TeamId(row.GetInt64(0)), new MemberId(row.GetInt64(1)), Stored.Instant(row.GetInt64(2))),
        now.Ms(), most);

    public IReadOnlyList<WakeUp> DueWakeUps(Instant now, int most) => DueWakeUps(Unit, now, most);

    public Instant? FirstWakeUp() =>
        Unit.QuerySingleOrDefault(WakeUpSql.First, row => row.GetInt64OrNull(0)) is { } ms ? Stored.Instant(ms) : null;

    public IReadOnlyList<LedgerRow> Ledger(TeamId team, LedgerQuery query) => LedgerRows.Find(Unit, team, query);

    public IReadOnlyList<SentMessage> SentTo(TeamId team, MemberId member, int most) =>
        Unit.Query(OutboxSql.SentTo, OutboxRows.ReadSent, team.Value, member.Value, most);

    public IReadOnlyList<SentMessage> Undelivered(TeamId team, MemberId member) =>
        Unit.Query(OutboxSql.Undelivered, OutboxRows.ReadUndelivered, team.Value, member.Value);

    public IReadOnlyList<ExportTable> Export(TeamId team, MemberId member) => ExportRows.Of(Unit.Connection, team, member);

    public UndoEntry? LastUndo(TeamId team, MemberId member) => UndoRows.Last(Unit, team, member);

    /// <summary>Read once in a snapshot, however many figures are made from them.</summary>
    public virtual IReadOnlyList<Measurement> Measurements(TeamId team, MetricId metric, LocalDate from)
    {
        _measured ??= [];
        if (!_measured.TryGetValue((team, metric), out var known) || known.From > from)
            _measured[(team, metric)] = known = (from, MetricRows.Measurements(Unit, team, metric, from));
        var before = known.Items.FindLastIndex(m => m.On < from);
        return before < 0 ? known.Items : known.Items.GetRange(before + 1, known.Items.Count - before - 1);
    }

    public IReadOnlyList<Spend> Spends(TeamId team, LocalDate from) => SpendRows.Since(Unit, team, from);

    public ReviewRecords ReviewRecords(TeamId team, Instant from) => ReviewRows.Load(Unit, team, from);

    public AssessmentRecords Assessments(TeamId team) => AssessmentRows.Load(Unit, team);

    public IReadOnlyList<TeamPlan> Plans(TeamId team) => PlanRows.All(Unit, team);

    public IReadOnlyList<PlanAnswer> PlanAnswers(TeamId team, PlanId plan) => PlanRows.Answers(Unit, team, plan);

    public IReadOnlyList<ScoredForecast> ScoredForecasts(TeamId team) => ReviewRows.ScoredForecasts(Unit, team);

    public MetricImport? FindImport(TeamId team, ImportId import) => ImportRows.Find(Unit, team, import);

    public bool IsImportedSince(TeamId team, Instant at, ImportId except) => ImportRows.ConfirmedSince(Unit, team, at, except);

    public IReadOnlyList<ImportedFigure> ImportedFigures(TeamId team, MetricId metric) => ImportRows.Figures(Unit, team, metric);

    public IReadOnlyList<ImportedFigure> ImportedHistory(TeamId team, MetricId metric) => ImportRows.History(Unit, team, metric);

    public IReadOnlyList<StoredForecast> Forecasts(TeamId team, GoalId goal) => ForecastRows.Of(Unit, team, goal);
}
