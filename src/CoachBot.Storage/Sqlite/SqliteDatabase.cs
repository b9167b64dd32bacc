namespace CoachBot.Storage.Sqlite;

/// <summary>
/// One SQLite file: one writer that commits the waiting works together and durably, and a few readers beside it. It knows nothing of what is
/// kept in it. A work gets a <see cref="SqliteUnit"/>, runs synchronously and must be short; it does no network and awaits nothing.
/// </summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly DatabaseLock? _held;
    private readonly GroupCommit? _writer;
    private readonly ReaderPool _readers;

    private SqliteDatabase(string path, DatabaseLock? held, GroupCommit? writer, ChangeCount? changes)
    {
        Path = path;
        Changes = changes;
        _held = held;
        _writer = writer;
        _readers = new ReaderPool(path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>How many transactions have reached the disk since it was opened: works divided by this is the mean group.</summary>
    public long Commits => _writer?.Commits ?? 0;

    /// <summary>Counts what is committed; null where the file was opened for reading only, as then others may write it.</summary>
    public ChangeCount? Changes { get; }

    /// <summary>Whether a work that comes now would have to wait for others.</summary>
    public bool IsBusy => _writer?.IsBusy ?? false;

    private GroupCommit Writer => _writer ?? throw new InvalidOperationException($"{Path} is open for reading only.");

    /// <summary>
    /// Opens the file for this process alone, makes it and its folder if need be, and applies the migrations that it lacks.
    /// </summary>
    /// <param name="path">The file; relative to the current folder.</param>
    /// <param name="migrations">All of them, numbered 1, 2, 3 ….</param>
    /// <exception cref="StoreException">The file cannot be used; the message says why and what to do.</exception>
    public static SqliteDatabase Open(string path, IReadOnlyList<Migration> migrations)
    {
        var schema = new Schema(migrations);
        path = FullPathOf(path);
        DatabaseLock? _held = null;
        SqliteUnit? unit = null;
        try
        {
            if (Directory.Exists(path))
                throw StoreFaults.IsFolder(path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            _held = DatabaseLock.Take(path);
            unit = Connections.OpenWriter(path, opened => schema.RequireUsable(opened, path));
            schema.Migrate(unit, path);
            var changes = new ChangeCount();
            return new SqliteDatabase(path, _held, new GroupCommit(new Committer(path, unit, changes)), changes);
        }
        catch (Exception fault)
        {
            unit?.Close();
            _held?.Dispose();
            throw StoreFaults.Translate(fault, path);
        }
    }

    /// <summary>
    /// Opens an existing file for reading only, also while another process writes. Takes no lock and makes nothing.
    /// </summary>
    /// <exception cref="StoreException">The file is missing, cannot be read, or is not of this program's schema.</exception>
    public static SqliteDatabase OpenReadOnly(string path, IReadOnlyList<Migration> migrations)
    {
        var schema = new Schema(migrations);
        path = FullPathOf(path);
        SqliteUnit? unit = null;
        try
        {
            unit = Connections.OpenExisting(path);
            schema.RequireCurrent(unit, path);
            return new SqliteDatabase(path, held: null, writer: null, changes: null);
        }
        catch (Exception fault)
        {
            throw StoreFaults.Translate(fault, path);
        }
        finally
        {
            unit?.Close();
        }
    }

    /// <summary>
    /// Runs a work in a transaction of its own and completes when it is on the disk. Works are committed in the order in which they came,
    /// and no reader sees any of it before.
    /// </summary>
    /// <param name="work">
    /// May run on the caller's thread or another, and a second time when the group that it was committed with was lost:
    /// it must change nothing but the database. When it throws, its changes alone are undone and the caller gets the exception.
    /// </param>
    /// <param name="cancellation">Takes the work back as long as it has not started; ignored from then on.</param>
    /// <exception cref="StoreException">
    /// The disk is full or fails, or the file is damaged, locked or not writable. Nothing was kept; only when the disk failed in the commit
    /// itself can nobody tell.
    /// </exception>
    /// <exception cref="InvalidOperationException">The file was opened read-only.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Writer.RunAsync(work, waitsForDisk: true, cancellation);
    }

    /// <summary>
    /// Runs a work as <see cref="WriteAsync"/> does, but completes before it is on the disk; there it is at the latest with the next work
    /// that waits for it. A power cut may take it back, and never anything that was written before.
    /// </summary>
    public Task<T> WriteSoonAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Writer.RunAsync(work, waitsForDisk: false, cancellation);
    }

    /// <summary>
    /// Runs works as <see cref="WriteAsync"/> does, in their order, and commits them together: started one by one, each would find the
    /// writer free and be alone with its fsync.
    /// </summary>
    public Task<T[]> WriteAllAsync<T>(IReadOnlyList<Func<SqliteUnit, T>> works, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(works);
        return Writer.RunAllAsync(works, cancellation);
    }

    /// <summary>Runs a work on a snapshot: it sees everything that was committed before its first query, and nothing later.</summary>
    /// <param name="work">Runs on the caller's thread, unless it has to wait for a free connection. Cannot write.</param>
    /// <param name="cancellation">Ends the wait for a free connection; ignored from then on.</param>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _readers.RunAsync(work, cancellation);
    }

    /// <summary>Runs a work as <see cref="ReadAsync"/> does, without a snapshot around it: for a work that runs a single query, or begins by itself.</summary>
    public Task<T> PeekAsync<T>(Func<SqliteUnit, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _readers.PeekAsync(work, cancellation);
    }

    /// <summary>Commits what waits, refuses what comes, and gives the file free.</summary>
    public async ValueTask DisposeAsync()
    {
        // The writer goes last: the last connection folds the log into the file, and only it may write.
        await _readers.DisposeAsync().ConfigureAwait(false);
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false);
        _held?.Dispose();
    }

    /// <summary>A link and what it points to are one file: both names must find the same lock.</summary>
    private static string FullPathOf(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        }
        catch (IOException)
        {
            // A link in a circle can't be opened either, which is told then.
            return path;
        }
    }
}
