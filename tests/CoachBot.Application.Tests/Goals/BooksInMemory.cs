using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

/// <summary>A session over books in memory: what is changed in it is there at once and is never rolled back.</summary>
internal sealed class BooksInMemory(TeamBook team) : ICoachSession
{
    private readonly List<MemberBook> _members = [];

    public List<StoredForecast> Stored { get; } = [];

    public List<(GoalId Goal, bool CameTrue)> Scores { get; } = [];

    public List<OutboxMessage> Sent { get; } = [];

    public IReadOnlyList<Measurement> AllMeasurements => team.Measurements.Items;

    public MemberId? Actor { get; set; }

    public ILinkBook Links => throw new NotSupportedException();

    public void Use(Actor actor) => throw new NotSupportedException();

    public void Save(Workspace workspace) => throw new NotSupportedException();

    public IReadOnlyList<Account> OnlyIn(Workspace workspace) => throw new NotSupportedException();

    public IReadOnlyList<Account> GoneWith(Workspace workspace) => throw new NotSupportedException();

    public IReadOnlyList<Account> GoneBefore(Instant instant) => throw new NotSupportedException();

    public void ForgetWorkspaces(Instant before) => throw new NotSupportedException();

    public IReadOnlyCollection<MemberBook> OpenMembers => _members;

    public IReadOnlyCollection<TeamBook> OpenTeams => [team];

    public Instant? FirstDue => null;

    public void Add(MemberBook book) => _members.Add(book);

    public TeamBook Team(TeamId id) => team;

    public MemberBook Member(TeamId id, MemberId member) => _members.First(m => m.Id == member);

    public IReadOnlyList<MemberBook> Members(TeamId id) => _members;

    public IReadOnlyList<MemberBook> History(TeamId id, LocalDate from, LocalDate to) => _members;

    public IReadOnlyList<Measurement> Measurements(TeamId id, MetricId metric, LocalDate from) =>
        [.. AllMeasurements.Where(m => m.Metric == metric && m.On >= from)];

    public IReadOnlyList<ScoredForecast> ScoredForecasts(TeamId id) => throw new NotSupportedException();

    public ReviewRecords ReviewRecords(TeamId id, Instant from) => new([], [], []);

    public AssessmentRecords Assessments(TeamId id) => new([], null);

    public IReadOnlyList<TeamPlan> Plans(TeamId id) => [];

    public IReadOnlyList<PlanAnswer> PlanAnswers(TeamId id, PlanId plan) => [];

    public IReadOnlyList<StoredForecast> Forecasts(TeamId id, GoalId goal) => [.. Stored.Where(f => f.Goal == goal)];

    public void AddForecast(TeamId id, StoredForecast forecast) => Stored.Add(forecast);

    public void ScoreForecasts(TeamId id, GoalId goal, bool cameTrue) => Scores.Add((goal, cameTrue));

    public void Enqueue(OutboxMessage message) => Sent.Add(message);

    public Account? FindAccount(Actor actor) => throw new NotSupportedException();

    public Workspace? FindWorkspace(string platform, string workspace) => throw new NotSupportedException();

    public Account? FindReceiver(Actor actor, long message) => throw new NotSupportedException();

    public bool IsInSeveralTeams(Actor actor) => throw new NotSupportedException();

    public IReadOnlyList<Workspace> Workspaces(TeamId team) => throw new NotSupportedException();

    public IReadOnlyList<Workspace> WorkspacesOf(string platform) => throw new NotSupportedException();

    public Instant? WakeUpOf(MemberId member) => throw new NotSupportedException();

    public IReadOnlyList<WakeUp> DueWakeUps(Instant now, int most) => throw new NotSupportedException();

    public Instant? FirstWakeUp() => throw new NotSupportedException();

    public IReadOnlyList<LedgerRow> Ledger(TeamId id, LedgerQuery query) => [];

    public IReadOnlyList<SentMessage> SentTo(TeamId id, MemberId member, int most) => throw new NotSupportedException();

    public IReadOnlyList<ExportTable> Export(TeamId id, MemberId member) => throw new NotSupportedException();

    public IReadOnlyList<Spend> Spends(TeamId id, LocalDate from) => throw new NotSupportedException();

    public UndoEntry? LastUndo(TeamId id, MemberId member) => throw new NotSupportedException();

    public void TurnTo(Account account, Actor actor) => throw new NotSupportedException();

    public ReceivedEvent? FindReceived(string platform, string eventId) => throw new NotSupportedException();

    public void Receive(string platform, string eventId, Instant now, Reply reply) => throw new NotSupportedException();

    public TeamBook CreateTeam(string platform, string workspace, string name, Instant now) => throw new NotSupportedException();

    public MemberBook CreateMember(TeamBook book, Actor actor, Role role, MemberSettings settings, Instant now) =>
        throw new NotSupportedException();

    public void Save(MemberBook book, Instant? wakeUp) => throw new NotSupportedException();

    public void Save(TeamBook book) => throw new NotSupportedException();

    public void PutOff(WakeUp wakeUp, Instant until) => throw new NotSupportedException();

    public void Withdraw(TeamId team, string key) => throw new NotSupportedException();

    public bool IsWaiting(TeamId team, string key) => throw new NotSupportedException();

    public IReadOnlyList<(long Id, Instant At)> WaitingNotices(TeamId team, MemberId to, Instant now) => throw new NotSupportedException();

    public void MoveMessage(TeamId team, long id, Instant to) => throw new NotSupportedException();

    public void EditMessages(TeamId id, OccasionId occasion, Reply? content, Instant now) => throw new NotSupportedException();

    public void ReplaceMessage(TeamId id, string key, Reply content, Instant now) => throw new NotSupportedException();

    public void RewriteMessage(TeamId id, string key, Reply content, Instant now) => throw new NotSupportedException();

    public SentMessage? FindMessage(TeamId id, long message) => throw new NotSupportedException();

    public MetricImport? FindImport(TeamId team, ImportId import) => throw new NotSupportedException();

    public bool IsImportedSince(TeamId team, Instant at, ImportId except) => throw new NotSupportedException();

    public IReadOnlyList<ImportedFigure> ImportedFigures(TeamId team, MetricId metric) => throw new NotSupportedException();

    public IReadOnlyList<ImportedFigure> ImportedHistory(TeamId team, MetricId metric) => [];

    public void Stage(TeamId team, ImportId import, ReadOnlySpan<ImportedFigure> figures) => throw new NotSupportedException();

    public bool DropStaged(TeamId team, MemberId by, int most) => throw new NotSupportedException();

    public void TellUndelivered(TeamId team, MemberId member, IReadOnlyList<long> messages) => throw new NotSupportedException();

    public IReadOnlyList<SentMessage> Undelivered(TeamId team, MemberId member) => throw new NotSupportedException();

    public void AddUndo(UndoEntry entry) => throw new NotSupportedException();

    public void RemoveUndo(UndoEntry entry) => throw new NotSupportedException();

    public bool Forget(TeamId id, MemberId member, Instant now) => throw new NotSupportedException();
}
