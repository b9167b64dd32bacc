using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>Opens connections with the settings that the store relies on. The owner closes them; nothing is pooled behind its back.</summary>
internal static class Connections
{
    /// <summary>How long to wait for a lock of a foreign program, such as the sqlite3 shell.</summary>
    private const int BusySeconds = 5;

    private const int EnableQpsg = 1007;

    private static readonly string[] Common =
    [
        $"PRAGMA busy_timeout={BusySeconds * 1000}",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA trusted_schema=OFF",
    ];

    private static readonly string[] Writing =
    [
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA secure_delete=ON",
        // 8 MiB: at the end of a transaction that balanced a tree, SQLite may look through all of it; of 32 MiB that took 240 µs.
        "PRAGMA cache_size=-8192",
        // 64 MiB of log before the writer looks whether there is something left to fold.
        "PRAGMA wal_autocheckpoint=16000",
        // A burst may grow the log; after the next checkpoint it is cut back to this.
        "PRAGMA journal_size_limit=67108864",
    ];

    private static readonly string[] Reading =
    [
        "PRAGMA query_only=ON",
        // 2 MiB: each commit empties it. A mapped file costs more: it is unmapped at the first read after a commit, and its pages fault again.
        "PRAGMA cache_size=-2048",
    ];

    /// <summary>
    /// No connection is ever used by two threads at a time, so SQLite need not lock it (https://sqlite.org/threadsafe.html), nor count its memory.
    /// Where somebody has used SQLite before, it goes on as it is.
    /// </summary>
    static Connections()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <param name="path">The file; it is made where there is none.</param>
    /// <param name="check">Looks whether the file is ours, before anything of it is changed; not needed where it was looked at before.</param>
    /// <exception cref="SqliteException">The file cannot be opened, written or understood.</exception>
    /// <exception cref="StoreException">The file is read-only, or the file system cannot carry a write-ahead log.</exception>
    public static SqliteUnit OpenWriter(string path, Action<SqliteUnit>? check = null) => Open(path, SqliteOpenMode.ReadWriteCreate, unit =>
    {
        // Even a look would leave an index of the log beside the file, as read-only as it is, which stays so when the file is put right.
        if (raw.sqlite3_db_readonly(unit.Connection.Handle, "main") == 1)
            throw StoreFaults.IsReadOnly(path);
        check?.Invoke(unit);
        var mode = unit.QuerySingleOrDefault("PRAGMA journal_mode=WAL", row => row.GetString(0));
        if (mode != "wal")
            throw new StoreException($"{path} is on a file system that cannot share memory (a network drive?). Choose a file on a local disk with Store__Sqlite.");
        Apply(unit, Writing);
        unit.GatherLog();
    });

    /// <summary>A connection that only folds the log of a file that is open.</summary>
    /// <exception cref="SqliteException">The file cannot be opened, written or understood.</exception>
    public static SqliteUnit OpenFolder(string path) => Open(path, SqliteOpenMode.ReadWrite, _ => { });

    /// <exception cref="SqliteException">The file is missing, or cannot be opened or understood.</exception>
    public static SqliteUnit OpenReader(string path) => Open(path, SqliteOpenMode.ReadOnly, unit => Apply(unit, Reading));

    /// <summary>A reader of a file that must be there.</summary>
    /// <exception cref="StoreException">There is no such file, or it is a folder.</exception>
    public static SqliteUnit OpenExisting(string path)
    {
        if (Directory.Exists(path))
            throw StoreFaults.IsFolder(path);
        return File.Exists(path) ? OpenReader(path) : throw new StoreException($"There is no database {path}. Name an existing file with Store__Sqlite.");
    }

    private static SqliteUnit Open(string path, SqliteOpenMode mode, Action<SqliteUnit> settle)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds };
        var connection = new SqliteConnection(settings.ConnectionString);
        SqliteUnit? unit = null;
        try
        {
            connection.Open();
            unit = new SqliteUnit(connection);
            KeepPlans(connection);
            Apply(unit, Common);
            settle(unit);
            return unit;
        }
        catch
        {
            unit?.Close();
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The planner must not look at bound values: where it does (ranges, partial indexes), each new value has the statement prepared
    /// anew: a look at what is due took 9.5 µs instead of 3. https://sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigenableqpsg
    /// </summary>
    private static void KeepPlans(SqliteConnection connection) => _ = raw.sqlite3_db_config(connection.Handle, EnableQpsg, 1, out _);

    private static void Apply(SqliteUnit unit, string[] settings)
    {
        foreach (var setting in settings)
            unit.Execute(setting);
    }
}
