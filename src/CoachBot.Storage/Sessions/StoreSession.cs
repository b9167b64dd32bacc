using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
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

/// <summary>
/// One transaction: hands out forks, and writes what was changed in them; or a draft of one, on a snapshot, which is written later.
/// </summary>
internal sealed partial class StoreSession(SqliteUnit unit, BookCache cache, BookWindow window, IdBlock ids, StatementList? draft = null)
    : StoreReader(unit, cache, window, isDraft: draft is not null), ICoachSession
{
    private readonly Dictionary<TeamId, OpenBook<TeamBook>> _teams = [];
    private readonly Dictionary<MemberId, OpenBook<MemberBook>> _members = [];
    private readonly Dictionary<MemberId, Instant?> _wakeUps = [];
    private (long Next, long End) _ownIds;

    public MemberId? Actor { get; set; }

    /// <summary>Read anew each time: a transaction sees what it has written.</summary>
    public override IReadOnlyList<Measurement> Measurements(TeamId team, MetricId metric, LocalDate from) =>
        MetricRows.Measurements(Unit, team, metric, from);

    public IReadOnlyCollection<MemberBook> OpenMembers => [.. _members.Values.Select(open => open.Book)];

    public IReadOnlyCollection<TeamBook> OpenTeams => [.. _teams.Values.Select(open => open.Book)];

    public ILinkBook Links => new LinkBook(Unit, this);

    /// <summary>Where changes of books and what comes with them go. All others run on the unit, which refuses them in a draft.</summary>
    private IStatements To => draft ?? (IStatements)Unit;

    public override Instant? WakeUpOf(MemberId member) => _wakeUps.TryGetValue(member, out var at) ? at : base.WakeUpOf(member);

    public void Use(Actor actor)
    {
        if (Account(actor)?.Link is not { } found)
            return;
        if (found.LastUsed != found.Id)
            To.Execute(AccountSql.Use, found.Team.Value, found.Member.Value, found.Id);
        if (!found.IsCurrent && !actor.IsDirect)
            To.Execute(AccountSql.MakeCurrent, actor.Platform, actor.Account, found.Id);
    }

    public override TeamBook Team(TeamId team) => OpenTeam(team).Book;

    public override MemberBook Member(TeamId team, MemberId member)
    {
        if (_members.TryGetValue(member, out var open))
        {
            return open.Book.Member.Team == team
                ? open.Book
                : throw new KeyNotFoundException($"There is no member {member.Value} in team {team.Value}.");
        }
        var teamBook = Team(team);
        var frozen = FrozenMember(team, member);
        return Open(frozen, teamBook);
    }

    public ReceivedEvent? FindReceived(string platform, string eventId) =>
        LookForNone(at => at.QuerySingleOrDefault(EventSql.Find, row => row.GetString(0), platform, eventId)) is { } reply
            ? new ReceivedEvent(ReplyJson.Read(reply))
            : null;

    public void Receive(string platform, string eventId, Instant now, Reply reply) =>
        To.Execute(EventSql.Insert, platform, eventId, Actor?.Value, now.Ms(), DbValue.Utf8(ReplyJson.WriteUtf8(reply)));

    public void Enqueue(OutboxMessage message)
    {
        if (message is { To: { } member, Edits: null })
            OutboxRows.InsertTo(To, member, message);
        else
            OutboxRows.Insert(To, message, OutboxRows.AddressOf(Unit, message, Team(message.Team)));
    }

    public void EditMessages(TeamId team, OccasionId occasion, Reply? content, Instant now) =>
        OutboxRows.EditAbout(To, team, occasion, content, now, NewId());

    public void PutOff(WakeUp wakeUp, Instant until) => MemberRows.SaveWakeUp(To, wakeUp.Team, wakeUp.Member, until);

    public void Withdraw(TeamId team, string key) => To.Execute(OutboxSql.WithdrawKeyed, team.Value, key);

    public bool IsWaiting(TeamId team, string key) => Unit.QuerySingleOrDefault(OutboxSql.IsWaiting, _ => true, team.Value, key);

    public IReadOnlyList<(long Id, Instant At)> WaitingNotices(TeamId team, MemberId to, Instant now) => Unit.Query(
        OutboxSql.WaitingFor, row => (row.GetInt64(0), Stored.Instant(row.GetInt64(1))), team.Value, to.Value, now.Ms());

    public void MoveMessage(TeamId team, long id, Instant to) => To.Execute(OutboxSql.Move, team.Value, id, to.Ms());

    public void ReplaceMessage(TeamId team, string key, Reply content, Instant now) =>
        OutboxRows.Replace(To, team, key, content, now, NewId());

    public void RewriteMessage(TeamId team, string key, Reply content, Instant now) =>
        OutboxRows.Rewrite(To, team, key, content, now, NewId());

    public SentMessage? FindMessage(TeamId team, long id) => OutboxRows.Find(Unit, team, id);

    public void TellUndelivered(TeamId team, MemberId member, IReadOnlyList<long> messages)
    {
        foreach (var id in messages)
            To.Execute(OutboxSql.TellUndelivered, team.Value, member.Value, id);
    }

    public void AddUndo(UndoEntry entry) => UndoRows.Insert(To, entry, entry.Id > 0 ? entry.Id : NewId());

    public void RemoveUndo(UndoEntry entry) => UndoRows.Delete(To, entry);

    public void Stage(TeamId team, ImportId import, ReadOnlySpan<ImportedFigure> figures) => ImportRows.Stage(Unit, team, import, figures);

    public bool DropStaged(TeamId team, MemberId by, int most) => ImportRows.DropStaged(Unit, team, by, most);

    public void AddForecast(TeamId team, StoredForecast forecast) => ForecastRows.Save(Unit, team, forecast);

    public void ScoreForecasts(TeamId team, GoalId goal, bool cameTrue) => ForecastRows.Score(Unit, team, goal, cameTrue);

    /// <summary>Makes the saved books ready for others to read.</summary>
    public void Finish()
    {
        foreach (var open in _members.Values)
        {
            if (!open.IsWritten)
                continue;
            open.Saved.Book.Team = _teams[open.Book.Member.Team].Saved.Book;
            // Once a day: it goes through all that the book holds.
            if (open.Saved.TrimmedOn == Window.Today)
                continue;
            Window.Trim(open.Saved.Book);
            open.Trimmed(Window.Today);
        }
    }

    /// <summary>
    /// Gives the saved books to the cache. It may be done before the commit: until then no other transaction finds their stamps in the
    /// file, and after a rollback nobody ever does.
    /// </summary>
    public void Publish()
    {
        foreach (var (id, open) in _teams)
        {
            if (open.IsWritten)
                Cache.Teams.Put(id, open.Saved);
        }
        foreach (var (id, open) in _members)
        {
            if (open.IsWritten)
                Cache.Members.Put(id, open.Saved with { WakeUp = WakeUpOf(id).Ms() });
        }
    }

    /// <summary>Writes the draft, unless something that it was decided by has changed since; then nothing is written.</summary>
    public bool TryWrite(SqliteUnit writer)
    {
        if (!LooksTheSame(writer))
            return false;
        draft!.Run(writer);
        Publish();
        return true;
    }

    private OpenBook<TeamBook> OpenTeam(TeamId team)
    {
        if (_teams.TryGetValue(team, out var open))
            return open;
        var frozen = FrozenTeam(team);
        return _teams[team] = new OpenBook<TeamBook>(frozen.Book.Fork(), frozen);
    }

    private MemberBook Open(Stamped<MemberBook> frozen, TeamBook team)
    {
        var book = frozen.Book.Fork();
        book.Team = team;
        book.NewId = NewId;
        _members[book.Id] = new OpenBook<MemberBook>(book, frozen);
        return book;
    }

    private long NewId()
    {
        if (_ownIds.Next == _ownIds.End && ids.TryTake(out var id))
            return id;
        if (_ownIds.Next == _ownIds.End)
            _ownIds = IdBlock.TakeWithin(Unit);
        return _ownIds.Next++;
    }
}
