using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>Brings a file to the program's schema, or says why it cannot be used.</summary>
internal sealed class Schema
{
    private readonly IReadOnlyList<Migration> _migrations;

    /// <exception cref="ArgumentException">The numbers are not 1, 2, 3 ….</exception>
    public Schema(IReadOnlyList<Migration> migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1)
                throw new ArgumentException($"Migration {i + 1} is missing or out of order.", nameof(migrations));
        }
        _migrations = migrations;
    }

    /// <summary>Applies what is missing, each migration in a transaction of its own.</summary>
    public void Migrate(SqliteUnit unit, string path)
    {
        var version = CheckedVersion(unit, path);
        if (version == _migrations.Count)
            return;
        unit.Execute("PRAGMA foreign_keys=OFF");
        foreach (var migration in _migrations.Skip(version))
            Apply(unit, migration, path);
        unit.Execute("PRAGMA foreign_keys=ON");
    }

    /// <summary>For writers, before they change anything: the file is ours or empty, and no newer than the program.</summary>
    public void RequireUsable(SqliteUnit unit, string path) => CheckedVersion(unit, path);

    /// <summary>Whether a file holds a store of any version. Other programs may have a table of that name, too.</summary>
    public static bool IsOurs(SqliteUnit unit) => unit.QuerySingleOrDefault(
        "SELECT count(*) FROM pragma_table_info('schema_migrations') WHERE name IN ('number', 'name', 'hash')", row => row.GetInt32(0)) == 3;

    /// <summary>Whether nobody has made anything in a file.</summary>
    public static bool IsEmpty(SqliteUnit unit) =>
        unit.QuerySingleOrDefault("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table')", row => row.GetBoolean(0));

    /// <summary>For readers, who cannot bring an old file up to date.</summary>
    public void RequireCurrent(SqliteUnit unit, string path)
    {
        if (CheckedVersion(unit, path) < _migrations.Count)
            throw new StoreException($"{path} was made by an older CoachBot. Bring it up to date with `coachbot db migrate` first.");
    }

    /// <summary>How many migrations the file has. Reading it parses the schema, so a damaged or foreign file is found out here.</summary>
    private int CheckedVersion(SqliteUnit unit, string path)
    {
        var version = unit.QuerySingleOrDefault("PRAGMA user_version", row => row.GetInt32(0));
        if (!IsOurs(unit))
        {
            return IsEmpty(unit) && version == 0 ? 0 : throw StoreFaults.IsForeign(path);
        }
        if (version > _migrations.Count)
        {
            throw new StoreException(
                $"{path} was made by a newer CoachBot (schema {version}; this one knows {_migrations.Count}). Start that version, or restore an older backup.");
        }
        foreach (var (number, hash) in unit.Query("SELECT number, hash FROM schema_migrations", row => (row.GetInt32(0), row.GetString(1))))
        {
            if (number < 1 || number > version || hash != _migrations[number - 1].Hash)
            {
                throw new StoreException(
                    $"{path} was made with another text of migration {number} than this CoachBot has. Start the version that made it, or restore a backup.");
            }
        }
        return version;
    }

    private static void Apply(SqliteUnit unit, Migration migration, string path)
    {
        unit.Execute("BEGIN IMMEDIATE");
        try
        {
            unit.Execute("CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT");
            RunScript(unit, migration.Sql);
            unit.Execute("INSERT INTO schema_migrations (number, name, hash) VALUES (?1, ?2, ?3)", migration.Number, migration.Name, migration.Hash);
            unit.Execute($"PRAGMA user_version={migration.Number}");
            var orphans = unit.Query("PRAGMA foreign_key_check", row => row.GetString(0));
            if (orphans.Count > 0)
                throw new StoreException($"Migration {migration.Number} ({migration.Name}) would leave rows of {orphans[0]} in {path} without their parent, so it was undone. Please report it.");
            unit.Execute("COMMIT");
        }
        catch (Exception fault)
        {
            if (unit.InTransaction)
                unit.Execute("ROLLBACK");
            if (fault is SqliteException sqlite && !StoreFaults.IsStoreFault(sqlite))
                throw new StoreException($"Migration {migration.Number} ({migration.Name}) failed on {path} and was undone: {fault.Message} Please report it.", fault);
            throw;
        }
    }

    /// <summary>A migration holds many statements, which a prepared one cannot.</summary>
    private static void RunScript(SqliteUnit unit, string sql)
    {
        var handle = unit.Connection.Handle!;
        var code = raw.sqlite3_exec(handle, sql);
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, handle);
    }
}
