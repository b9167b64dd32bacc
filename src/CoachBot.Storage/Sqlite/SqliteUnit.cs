using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// A connection inside its open transaction, given to a work for as long as the work runs. Never keep it.
/// Statements are prepared once for each SQL text and kept with the connection: pass constants, never texts put together.
/// </summary>
public sealed class SqliteUnit : IStatements
{
    private const int CacheWrite = 9;

    // By reference: constants are one object each, so their long texts need not be hashed at each run.
    private readonly Dictionary<object, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly sqlite3 _handle;
    private GatheredLog? _log;

    internal SqliteUnit(SqliteConnection openConnection)
    {
        Connection = openConnection;
        _handle = openConnection.Handle!;
    }

    /// <summary>
    /// For what needs ADO.NET. Commands on it belong to the open transaction without naming one (pass no transaction):
    /// the unit begins and commits by prepared statements of its own.
    /// </summary>
    public SqliteConnection Connection { get; }

    /// <summary>False when SQLite has given the whole transaction up, as it may after a full disk or an I/O error.</summary>
    internal bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>How many rows were inserted, changed or deleted since the connection was opened.</summary>
    internal long TotalChanges => raw.sqlite3_total_changes(_handle);

    /// <summary>How many pages went into the log since this was asked last (https://sqlite.org/c3ref/c_dbstatus_options.html).</summary>
    internal int TakePagesWritten() =>
        raw.sqlite3_db_status(_handle, CacheWrite, out var pages, out _, resetFlg: 1) == raw.SQLITE_OK ? pages : 0;

    internal bool IsOpen => Connection.State == System.Data.ConnectionState.Open;

    /// <summary>Runs one statement to its end; ?1 is the first argument.</summary>
    /// <returns>The number of rows inserted, changed or deleted by the latest statement that did so.</returns>
    /// <exception cref="SqliteException">A constraint is violated, or the statement is wrong.</exception>
    public int Execute(string sql, params ReadOnlySpan<DbValue> args)
    {
        var statement = Prepared(sql);
        try
        {
            statement.Bind(args);
            while (statement.Step())
            {
            }
            return raw.sqlite3_changes(_handle);
        }
        finally
        {
            statement.Reset();
        }
    }

    void IStatements.Execute(string sql, params ReadOnlySpan<DbValue> args) => Execute(sql, args);

    /// <summary>All rows, in the query's order.</summary>
    public List<T> Query<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<DbValue> args)
    {
        ArgumentNullException.ThrowIfNull(map);
        var statement = Prepared(sql);
        try
        {
            statement.Bind(args);
            var rows = new List<T>();
            while (statement.Step())
                rows.Add(map(statement.Row));
            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The only row, or the default of <typeparamref name="T"/> when there is none.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    public T? QuerySingleOrDefault<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<DbValue> args)
    {
        ArgumentNullException.ThrowIfNull(map);
        var statement = Prepared(sql);
        try
        {
            statement.Bind(args);
            if (!statement.Step())
                return default;
            var only = map(statement.Row);
            return statement.Step() ? throw new InvalidOperationException($"More than one row: {sql}") : only;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>From now on what a commit adds to the log is written at once: for a connection that writes.</summary>
    internal void GatherLog()
    {
        // The log of a new file is opened with the first read.
        _ = QuerySingleOrDefault("PRAGMA schema_version", row => row.GetInt64(0));
        _log = GatheredLog.Of(_handle);
    }

    /// <param name="waitsForDisk">Whether the connection is set to sync the log with each commit.</param>
    internal void Commit(bool waitsForDisk)
    {
        if (waitsForDisk)
            _log?.Gather();
        try
        {
            Execute("COMMIT");
        }
        finally
        {
            _log?.End();
        }
    }

    internal void Close()
    {
        foreach (var statement in _statements.Values)
            statement.Close();
        _statements.Clear();
        _log = null;
        Connection.Dispose();
    }

    private SqliteStatement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = new SqliteStatement(_handle, sql));
        return statement;
    }
}
