using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Tests.Teams;

/// <summary>Reads the books of a session, as a query does.</summary>
internal class BookReader(BookSession? of) : ICoachReader
{
    private BookSession Source => of ?? (BookSession)this;

    public TeamBook Team(TeamId team) => Source.TheTeam;

    public MemberBook Member(TeamId team, MemberId member) => Source.Books.Single(b => b.Id == member);

    public IReadOnlyList<MemberBook> Members(TeamId team) => [.. Source.Books.Where(b => b.Member.IsHere)];

    public IReadOnlyList<MemberBook> History(TeamId team, LocalDate from, LocalDate to) => Source.Books;

    /// <summary>The rows of all books in the order in which they were noted, numbered from 1.</summary>
    public IReadOnlyList<LedgerRow> Ledger(TeamId team, LedgerQuery query) =>
    [
        .. Source.Books.SelectMany(b => b.Ledger.Select(row => (Member: (MemberId?)b.Id, Row: row)))
            .Concat(Source.TheTeam.Ledger.Select(row => (Member: (MemberId?)null, Row: row)))
            .OrderBy(r => r.Row.At)
            .Select((r, i) => (r.Member, Row: new LedgerRow(
                i + 1, r.Row.At, r.Row.Kind, r.Row.Subject, r.Row.Parent, r.Row.Date, r.Row.Rule, LedgerEntry.RuleVersion, r.Row.Figures)))
            .Where(r => query.Member is null || r.Member == query.Member)
            .Where(r => query.Subject is null || r.Row.Subject == query.Subject || r.Row.Parent == query.Subject)
            .Where(r => query.KindPrefix is null || r.Row.Kind.StartsWith(query.KindPrefix, StringComparison.Ordinal))
            .Select(r => r.Row).Reverse().Take(query.Most),
    ];

    public IReadOnlyList<SentMessage> SentTo(TeamId team, MemberId member, int most) => [.. Source.Sent.OrderByDescending(s => s.At).Take(most)];

    public IReadOnlyList<ExportTable> Export(TeamId team, MemberId member) => Source.Tables;

    public MetricImport? FindImport(TeamId team, ImportId import) => throw new NotSupportedException();

    public bool IsImportedSince(TeamId team, Instant at, ImportId except) => throw new NotSupportedException();

    public IReadOnlyList<ImportedFigure> ImportedFigures(TeamId team, MetricId metric) => throw new NotSupportedException();

    public IReadOnlyList<ImportedFigure> ImportedHistory(TeamId team, MetricId metric) => [];

    public IReadOnlyList<SentMessage> Undelivered(TeamId team, MemberId member) => throw new NotSupportedException();

    public Account? FindAccount(Actor actor) => throw new NotSupportedException();

    public Workspace? FindWorkspace(string platform, string workspace) => throw new NotSupportedException();

    public Account? FindReceiver(Actor actor, long message) => throw new NotSupportedException();

    public bool IsInSeveralTeams(Actor actor) => throw new NotSupportedException();

    public IReadOnlyList<Workspace> Workspaces(TeamId team) => [];

    public IReadOnlyList<Workspace> WorkspacesOf(string platform) => throw new NotSupportedException();

    public Instant? WakeUpOf(MemberId member) => throw new NotSupportedException();

    public IReadOnlyList<WakeUp> DueWakeUps(Instant now, int most) => throw new NotSupportedException();

    public Instant? FirstWakeUp() => throw new NotSupportedException();

    public UndoEntry? LastUndo(TeamId team, MemberId member) => throw new NotSupportedException();

    public IReadOnlyList<Measurement> Measurements(TeamId team, MetricId metric, LocalDate from) => throw new NotSupportedException();

    public IReadOnlyList<ScoredForecast> ScoredForecasts(TeamId team) => throw new NotSupportedException();

    public ReviewRecords ReviewRecords(TeamId team, Instant from) => new([], [], []);

    public AssessmentRecords Assessments(TeamId team) => new([], null);

    public IReadOnlyList<TeamPlan> Plans(TeamId team) => [];

    public IReadOnlyList<PlanAnswer> PlanAnswers(TeamId team, PlanId plan) => [];

    public IReadOnlyList<Spend> Spends(TeamId team, LocalDate from) => throw new NotSupportedException();

    public IReadOnlyList<StoredForecast> Forecasts(TeamId team, GoalId goal) => throw new NotSupportedException();
}
