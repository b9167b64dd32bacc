using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Storage.Books;
using CoachBot.Storage.Sessions;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage;

/// <summary>The store on one SQLite file.</summary>
public sealed partial class SqliteCoachStore : ICoachStore, IOutboxStore, IHostPresence, IPlatformNotes
{
    private readonly SqliteDatabase database;
    private readonly TimeProvider clock;
    private readonly BookCache cache = new();
    private readonly IdBlock ids;

    private SqliteCoachStore(SqliteDatabase database, TimeProvider clock)
    {
        this.database = database;
        this.clock = clock;
        ids = new IdBlock(database);
    }

    /// <summary>How far back books reach is counted from now.</summary>
    private BookWindow Window => new(Instant.FromDateTimeOffset(clock.GetUtcNow()));

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
        if (ids.IsLow)
            await ids.FillAsync(cancellationToken).ConfigureAwait(false);
        return await database.WriteAsync(unit => Run(unit, work), cancellationToken).ConfigureAwait(false);
    }

    public async Task InTransactionsAsync(IReadOnlyList<Action<ICoachSession>> works, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(works);
        if (ids.IsLow)
            await ids.FillAsync(cancellationToken).ConfigureAwait(false);
        await database.WriteAllAsync(
            [.. works.Select(work => (Func<SqliteUnit, bool>)(unit => Run(unit, session =>
            {
                work(session);
                return true;
            })))],
            cancellationToken).ConfigureAwait(false);
    }

    public Task<T> ReadAsync<T>(Func<ICoachReader, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return database.ReadAsync(unit => work(new StoreReader(unit, cache, Window)), cancellationToken);
    }

    public Task<IReadOnlyList<WakeUp>> DueWakeUpsAsync(Instant now, int most, CancellationToken cancellationToken) =>
        database.PeekAsync(unit => StoreReader.DueWakeUps(unit, now, most), cancellationToken);

    public string SidePath(string ending) => Path.ChangeExtension(database.Path, ending);

    private T Run<T>(SqliteUnit unit, Func<ICoachSession, T> work)
    {
        var session = new StoreSession(unit, cache, Window, ids);
        var result = work(session);
        session.Publish();
        return result;
    }

    /// <summary>Commits what waits and gives the file free.</summary>
    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync().ConfigureAwait(false);
        ids.Dispose();
    }
}
