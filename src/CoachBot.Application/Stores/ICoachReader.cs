using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Stores;

/// <summary>What can be read. Every method but the first three is about one team, and reads nothing of another.</summary>
public interface ICoachReader
{
    /// <summary>
    /// The account of an actor, or null for a stranger. In a direct message that names no workspace: of the workspace where they spoke last and still are.
    /// </summary>
    Account? FindAccount(Actor actor);

    /// <summary>Whom a message went to, where that was this person; null where it was another, or there is no such message.</summary>
    Account? FindReceiver(Actor actor, long message);

    /// <summary>Whether a person belongs to more than one team on their platform.</summary>
    bool IsInSeveralTeams(Actor actor);

    /// <summary>A workspace that has a team; null where the coach is new.</summary>
    Workspace? FindWorkspace(string platform, string workspace);

    /// <summary>The workspaces of a team.</summary>
    IReadOnlyList<Workspace> Workspaces(TeamId team);

    /// <summary>The workspaces of a platform in which the bot still is.</summary>
    IReadOnlyList<Workspace> WorkspacesOf(string platform);

    TeamBook Team(TeamId team);

    MemberBook Member(TeamId team, MemberId member);

    /// <summary>The books of all members who are here, in the order in which they joined.</summary>
    IReadOnlyList<MemberBook> Members(TeamId team);

    /// <summary>
    /// The books of all who did something or had something due in a span of days, both included, of those too who have left since; in the
    /// order in which they joined. They hold at least the occasions and check-ins of that span, and of the rest no more than the
    /// commitments: they are for looking back.
    /// </summary>
    IReadOnlyList<MemberBook> History(TeamId team, LocalDate from, LocalDate to);

    /// <summary>When the member is to be looked at next; null where nothing is to come.</summary>
    Instant? WakeUpOf(MemberId member);

    /// <summary>Members whose wake-up is due, earliest first.</summary>
    IReadOnlyList<WakeUp> DueWakeUps(Instant now, int most);

    /// <summary>The earliest wake-up of all; null where nothing is to come.</summary>
    Instant? FirstWakeUp();

    /// <summary>The newest ledger rows about a subject or belonging to it, newest first.</summary>
    IReadOnlyList<LedgerRow> Ledger(TeamId team, LedgerQuery query);

    /// <summary>What was sent to a member, newest first.</summary>
    IReadOnlyList<SentMessage> SentTo(TeamId team, MemberId member, int most);

    /// <summary>What did not reach a member because they can't be reached or the platform could not, and what they were not told since; oldest first, no edits.</summary>
    IReadOnlyList<SentMessage> Undelivered(TeamId team, MemberId member);

    /// <summary>Everything that the store holds of a member, table by table, for the export.</summary>
    IReadOnlyList<ExportTable> Export(TeamId team, MemberId member);

    /// <summary>The newest changes of a member that can be undone, newest first.</summary>
    UndoEntry? LastUndo(TeamId team, MemberId member);

    /// <summary>What was paid for channels from a day on, oldest first.</summary>
    IReadOnlyList<Spend> Spends(TeamId team, LocalDate from);

    /// <summary>The measurements of a metric, oldest first, from a day on.</summary>
    IReadOnlyList<Measurement> Measurements(TeamId team, MetricId metric, LocalDate from);

    /// <summary>An import; null where there is none (any more).</summary>
    MetricImport? FindImport(TeamId team, ImportId import);

    /// <summary>Whether another import than this one was confirmed after an instant.</summary>
    bool IsImportedSince(TeamId team, Instant at, ImportId except);

    /// <summary>The figures of a metric from confirmed imports, one a day (the latest import's), oldest first.</summary>
    IReadOnlyList<ImportedFigure> ImportedFigures(TeamId team, MetricId metric);

    /// <summary>
    /// What confirmed imports brought for days before the goals on a total began: by that much no record moved it. One figure a day,
    /// oldest first.
    /// </summary>
    IReadOnlyList<ImportedFigure> ImportedHistory(TeamId team, MetricId metric);

    /// <summary>The forecasts stored of a goal, oldest first.</summary>
    IReadOnlyList<StoredForecast> Forecasts(TeamId team, GoalId goal);

    /// <summary>All forecasts of goals that have ended.</summary>
    IReadOnlyList<ScoredForecast> ScoredForecasts(TeamId team);

    /// <summary>The team's ideas, and the kudos and review answers of an instant or later; each oldest first.</summary>
    ReviewRecords ReviewRecords(TeamId team, Instant from);

    /// <summary>The team's rounds of the assessment, and what customers were last reported to say.</summary>
    AssessmentRecords Assessments(TeamId team);

    /// <summary>All plans of the team, those that have ended and those that are only proposed too, oldest first.</summary>
    IReadOnlyList<TeamPlan> Plans(TeamId team);

    /// <summary>The answers to a plan's surveys, by checkpoint.</summary>
    IReadOnlyList<PlanAnswer> PlanAnswers(TeamId team, PlanId plan);
}

/// <summary>An account that belongs to a member.</summary>
public sealed record Account(TeamId Team, MemberId Member)
{
    /// <summary>Whether the person spoke here last, of all their accounts and workspaces: then there is nothing to note.</summary>
    public bool IsCurrent { get; init; } = true;
}

/// <summary>What members saved, said and answered for the review.</summary>
public sealed record ReviewRecords(IReadOnlyList<Idea> Ideas, IReadOnlyList<Kudos> Kudos, IReadOnlyList<ReviewAnswer> Answers);

/// <summary>A ledger row as <c>why</c> shows it.</summary>
public sealed record LedgerRow(long Id, Instant At, string Kind, long Subject, long Parent, LocalDate? Date, string Rule, int RuleVersion, string Figures)
{
    /// <summary>Who acted; null where the coach itself did.</summary>
    public MemberId? Actor { get; init; }
}

/// <summary>Which ledger rows: about a member, a subject (with what belongs to it), kinds with a beginning.</summary>
public sealed record LedgerQuery(MemberId? Member = null, long? Subject = null, string? KindPrefix = null, int Most = 20);

/// <summary>A table of an export: column names and rows of texts, whole numbers or nulls.</summary>
public sealed record ExportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A forecast as it was made, and what became of it (null while the goal is open).</summary>
public sealed record StoredForecast(GoalId Goal, LocalDate On, double Probability, bool? CameTrue);
