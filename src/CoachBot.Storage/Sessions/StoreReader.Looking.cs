using System.Diagnostics.CodeAnalysis;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Books;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Sessions;

/// <content>
/// Looks that the writer can take again: what was worked out beside it may be written only if all of them look the same there. Books need
/// none but that at their stamps.
/// </content>
internal partial class StoreReader
{
    private List<Func<SqliteUnit, bool>>? _looks;

    /// <summary>The count of changes when the reading began. Nothing is remembered as of an odd one, so that is for where nobody counts.</summary>
    private readonly long _begunAt = changes?.Now ?? 1;
    private bool _hasLookedElsewhere;
    private bool _hasRelied;

    /// <summary>For what cannot be looked at again: a draft that used it is not written.</summary>
    protected SqliteUnit Unit
    {
        get
        {
            _hasLookedElsewhere = true;
            return Snapshot;
        }
    }

    /// <summary>The count of changes as of which all was read that was read until now; null where there was one meanwhile, or nobody counts.</summary>
    private long? AsOf => long.IsEvenInteger(_begunAt) && changes?.Now == _begunAt ? _begunAt : null;

    /// <summary>Begun when it is first needed, by a draft and where changes are counted.</summary>
    private SqliteUnit Snapshot
    {
        get
        {
            if ((isDraft || changes is not null) && !unit.InTransaction)
                Begin();
            return unit;
        }
    }

    /// <exception cref="MemoryOutdatedException">What was relied on may not be so in the snapshot.</exception>
    private void Begin()
    {
        unit.Execute("BEGIN");
        if (!_hasRelied)
            return;
        // A snapshot is taken by its first query. https://sqlite.org/lang_transaction.html
        unit.Execute(TeamSql.Any);
        if (AsOf is null)
            throw new MemoryOutdatedException();
    }

    /// <summary>Whether something can be relied on without a look, as nothing was committed since it was seen.</summary>
    private bool IsStillSo<T>([NotNullWhen(true)] Seen<T>? seen)
    {
        if (seen?.AsOf != _begunAt)
            return false;
        _hasRelied = true;
        return true;
    }

    /// <summary>Sees to it that the cache has the books of members as the snapshot has them, with few queries for all.</summary>
    public void Remember(IReadOnlyList<MemberId> members)
    {
        var missing = new List<MemberId>();
        foreach (var (id, mark) in Snapshot.Query(WakeUpSql.OfMany, ReadMarkOfOne, Ids(members)))
        {
            _marks.Set(id, mark);
            _teamStamps.GetOrAdd(mark.Team, mark.TeamStamp!.Value);
            if (cache.Members.Find(id)?.Stamp == mark.Stamp)
                FrozenMember(mark.Team, id);
            else
                missing.Add(id);
        }
        if (missing.Count == 0)
            return;
        foreach (var book in BookLoader.Members(Snapshot, Ids(missing), team => FrozenTeam(team).Book, window))
        {
            var mark = MarkOf(book.Id)!;
            Keep(book.Id, new Stamped<MemberBook>(mark.Stamp, book) { WakeUp = mark.WakeUp });
        }
    }

    /// <summary>Whether all that was looked at can be looked at again, and looks the same there.</summary>
    protected bool LooksTheSame(SqliteUnit at) => !_hasLookedElsewhere && (_looks?.TrueForAll(look => look(at)) ?? true);

    /// <param name="query">Looks.</param>
    /// <param name="remembered">What a draft takes it to be; null where it has to look, too.</param>
    protected T? Look<T>(Func<SqliteUnit, T?> query, T? remembered = null)
        where T : class
    {
        var seen = isDraft && remembered is not null ? remembered : query(Snapshot);
        if (isDraft)
            (_looks ??= []).Add(at => Equals(query(at), seen));
        return seen;
    }

    /// <summary>A look for what is hardly ever there: a draft takes it so.</summary>
    protected T? LookForNone<T>(Func<SqliteUnit, T?> query)
        where T : class
    {
        if (!isDraft)
            return query(unit);
        (_looks ??= []).Add(at => query(at) is null);
        return null;
    }

    /// <exception cref="KeyNotFoundException">There is no such team.</exception>
    protected Stamped<TeamBook> FrozenTeam(TeamId team)
    {
        if (_frozenTeams.TryGetValue(team, out var known))
            return known;
        if (!_teamStamps.TryGetValue(team, out var stamp))
        {
            var row = Look(at => at.QuerySingleOrDefault(TeamSql.Stamp, row => new TeamMark(row.GetInt64(0)), team.Value));
            _teamStamps.Set(team, stamp = row?.Stamp ?? 0);
        }
        if (cache.Teams.Find(team) is not { } frozen || frozen.Stamp != stamp)
        {
            frozen = new Stamped<TeamBook>(stamp, BookLoader.Team(Snapshot, team, window));
            cache.Teams.Put(team, frozen);
        }
        _frozenTeams.Set(team, frozen);
        return frozen;
    }

    /// <exception cref="KeyNotFoundException">The team has no such member.</exception>
    protected Stamped<MemberBook> FrozenMember(TeamId team, MemberId member)
    {
        var teamBook = FrozenTeam(team).Book;
        // Stamps begin at 1: a member that is not there, or not in this team, is found missing when the book is read.
        var (stamp, wakeUp) = MarkOf(member) is { } mark && mark.Team == team ? (mark.Stamp, mark.WakeUp) : (0, null);
        var frozen = (_frozenMembers.TryGetValue(member, out var own) ? own : null) ?? cache.Members.Find(member);
        if (frozen?.Stamp != stamp)
            return Keep(member, new Stamped<MemberBook>(stamp, BookLoader.Member(Snapshot, teamBook, member, window)) { WakeUp = wakeUp });
        if (ReferenceEquals(frozen.Book.Team, teamBook))
            return frozen.WakeUp == wakeUp ? frozen : Keep(member, frozen with { WakeUp = wakeUp });
        var moved = frozen.Book.Fork();
        moved.Team = teamBook;
        return Keep(member, new Stamped<MemberBook>(stamp, moved) { WakeUp = wakeUp });
    }

    /// <summary>Makes the next look at a book read its stamp again.</summary>
    protected void Forget(TeamId team, MemberId member)
    {
        _teamStamps.Remove(team);
        _frozenTeams.Remove(team);
        _marks.Remove(member);
        _frozenMembers.Remove(member);
        _lastFound = default;
    }

    private MemberMark? MarkOf(MemberId member)
    {
        if (_marks.TryGetValue(member, out var known))
            return known;
        var found = Look(
            at => at.QuerySingleOrDefault(WakeUpSql.Of, ReadMark, member.Value), isDraft ? MarkInMemory(member) : null);
        if (found?.TeamStamp is { } teamStamp)
            _teamStamps.GetOrAdd(found.Team, teamStamp);
        _marks.Set(member, found);
        return found;
    }

    /// <summary>A member's mark as the cached books have it. They are the ones that are used, whatever takes their place meanwhile.</summary>
    private MemberMark? MarkInMemory(MemberId member)
    {
        if (cache.Members.Find(member) is not { } own || cache.Teams.Find(own.Book.Member.Team) is not { } shared)
            return null;
        _frozenMembers.Set(member, own);
        shared = _frozenTeams.GetOrAdd(own.Book.Member.Team, shared);
        return new MemberMark(own.Book.Member.Team, own.Stamp, own.WakeUp) { TeamStamp = shared.Stamp };
    }

    private Stamped<MemberBook> Keep(MemberId member, Stamped<MemberBook> book)
    {
        cache.Members.Put(member, book);
        return book;
    }

    /// <summary>As a JSON array, for a statement that asks for any number of them.</summary>
    private static string Ids(IEnumerable<MemberId> members) => $"[{string.Join(',', members.Select(member => member.Value))}]";

    private static (MemberId Member, MemberMark Mark) ReadMarkOfOne(SqliteRow row) => (new MemberId(row.GetInt64(4)), ReadMark(row));

    private static MemberMark ReadMark(SqliteRow row) =>
        new(new TeamId(row.GetInt64(0)), row.GetInt64(1), row.GetInt64OrNull(2)) { TeamStamp = row.GetInt64(3) };

    /// <summary>What says whether a cached book is still true, and when its member is due.</summary>
    private sealed record MemberMark(TeamId Team, long Stamp, long? WakeUp)
    {
        /// <summary>The stamp of the team's book, where it was read along.</summary>
        public long? TeamStamp { get; init; }
    }

    private sealed record TeamMark(long Stamp);
}
