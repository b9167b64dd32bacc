using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Storage.Books;
using CoachBot.Storage.Sessions;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage;

/// <summary>The store on one SQLite file.</summary>
public sealed partial class SqliteCoachStore : ICoachStore, IOutboxStore, IHostPresence, IAnsweredEvents, IPlatformNotes
{
    /// <summary>Enough to share a commit, and few enough that working out and writing run beside each other.</summary>
    private const int DraftedTogether = 64;

    /// <summary>Parts that are written or wait for it: more would only make a command that comes meanwhile wait.</summary>
    private const int MostPartsAhead = 4;

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _clock;
    private readonly BookCache _cache = new();
    private readonly IdBlock _ids;

    private SqliteCoachStore(SqliteDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
        _ids = new IdBlock(database);
    }

    /// <summary>Whether a change that comes now has to wait for others.</summary>
    public bool IsBusy => _database.IsBusy;

    /// <summary>How far back books reach is counted from now.</summary>
    private BookWindow Window => new(Instant.FromDateTimeOffset(_clock.GetUtcNow()));

    /// <summary>Opens a file for this process alone, makes it if need be, and brings it to the program's schema.</summary>
    /// <param name="path">The file; relative to the current folder.</param>
    /// <param name="clock">The clock of the bot, virtual in a simulation; the system's where it is null.</param>
    /// <exception cref="StoreException">The file cannot be used; the message says why and what to do.</exception>
    public static SqliteCoachStore Open(string path, TimeProvider? clock = null) =>
        new(SqliteDatabase.Open(path, CoachMigrations.All), clock ?? TimeProvider.System);

    /// <summary>Opens an existing file for reading only, also while another process writes.</summary>
    /// <param name="path">The file; relative to the current folder.</param>
    /// <param name="clock">The clock of the bot; the system's where it is null.</param>
    /// <exception cref="StoreException">The file is missing, cannot be read, or is not of this program's schema.</exception>
    public static SqliteCoachStore OpenReadOnly(string path, TimeProvider? clock = null) =>
        new(SqliteDatabase.OpenReadOnly(path, CoachMigrations.All), clock ?? TimeProvider.System);

    public async Task<T> InTransactionAsync<T>(Func<ICoachSession, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_ids.IsLow)
            await _ids.FillAsync(cancellationToken).ConfigureAwait(false);
        // Who would have to wait works the change out meanwhile.
        var write = IsBusy
            ? await _database.PeekAsync(unit => Draft(unit, work), cancellationToken).ConfigureAwait(false)
            : unit => Run(unit, work);
        return await _database.WriteAsync(write, cancellationToken).ConfigureAwait(false);
    }

    public async Task InTransactionsAsync(IReadOnlyList<MemberWork> works, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(works);
        // While a part is written, the next is worked out.
        var parts = new List<Task>();
        foreach (var part in works.Chunk(DraftedTogether))
        {
            if (parts.Count >= MostPartsAhead)
                await parts[^MostPartsAhead].ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ids.IsLow)
                await _ids.FillAsync(cancellationToken).ConfigureAwait(false);
            var writes = await _database.PeekAsync(unit => Draft(unit, part), cancellationToken).ConfigureAwait(false);
            parts.Add(_database.WriteAllAsync(writes, cancellationToken));
        }
        await Task.WhenAll(parts).ConfigureAwait(false);
    }

    public async Task StageAsync(Action<ICoachSession> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_ids.IsLow)
            await _ids.FillAsync(cancellationToken).ConfigureAwait(false);
        await _database.WriteSoonAsync(unit => Run(unit, WithResult(work)), cancellationToken).ConfigureAwait(false);
    }

    public async Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            if (_database.Changes is { } changes)
                return await _database.PeekAsync(unit => work(new StoreReader(unit, _cache, Window, changes: changes)), cancellationToken).ConfigureAwait(false);
        }
        catch (MemoryOutdatedException)
        {
            // Read again below.
        }
        return await _database.ReadAsync(unit => work(new StoreReader(unit, _cache, Window)), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<WakeUp>> DueWakeUpsAsync(Instant now, int most, CancellationToken cancellationToken) =>
        _database.PeekAsync(unit => StoreReader.DueWakeUps(unit, now, most), cancellationToken);

    public string SidePath(string ending) => Path.ChangeExtension(_database.Path, ending);

    private static Func<ICoachSession, bool> WithResult(Action<ICoachSession> work) => session =>
    {
        work(session);
        return true;
    };

    private List<Func<SqliteUnit, bool>> Draft(SqliteUnit snapshot, MemberWork[] works)
    {
        try
        {
            // One query for all is cheaper than one for each.
            new StoreReader(snapshot, _cache, Window, isDraft: true).Remember([.. works.Select(work => work.Member).Distinct()]);
        }
        catch (Exception)
        {
            // What can't be read of one goes wrong again in their own work, and in no other's.
        }
        return [.. works.Select(work => Draft(snapshot, WithResult(work.Run)))];
    }

    private T Run<T>(SqliteUnit unit, Func<ICoachSession, T> work)
    {
        var session = new StoreSession(unit, _cache, Window, _ids);
        var result = work(session);
        session.Finish();
        session.Publish();
        return result;
    }

    /// <summary>
    /// Works a change out beside the writer, from what the cache remembers and a snapshot of the rest. What the writer has to do then is to
    /// see that all of it holds, and to write; where it does not hold, or the change can't be worked out so, it runs the work from the
    /// beginning.
    /// </summary>
    private Func<SqliteUnit, T> Draft<T>(SqliteUnit snapshot, Func<ICoachSession, T> work)
    {
        try
        {
            var session = new StoreSession(snapshot, _cache, Window, _ids, new StatementList());
            var result = work(session);
            session.Finish();
            return writer => session.TryWrite(writer) ? result : Run(writer, work);
        }
        catch (Exception)
        {
            // What goes wrong goes wrong again where it counts: a refused input, a statement that only the writer may run.
            return writer => Run(writer, work);
        }
    }

    /// <summary>Commits what waits and gives the file free.</summary>
    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync().ConfigureAwait(false);
        _ids.Dispose();
    }
}
