using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// A prepared statement, straight on SQLite's own interface: a <see cref="SqliteCommand"/> looks its parameters up by name, boxes them and
/// makes a reader for each run, which costs about as much again as the statement itself.
/// </summary>
internal sealed class SqliteStatement
{
    private const int StackBytes = 512;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly int _parameters;

    /// <exception cref="ArgumentException">The text holds more than one statement, or none.</exception>
    /// <exception cref="SqliteException">SQLite does not understand the statement.</exception>
    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement, out var tail));
        if (_statement.IsInvalid || !string.IsNullOrWhiteSpace(tail))
        {
            _statement.Dispose();
            throw new ArgumentException($"Exactly one statement is expected: {sql}", nameof(sql));
        }
        _parameters = raw.sqlite3_bind_parameter_count(_statement);
    }

    public SqliteRow Row => new(_statement);

    /// <summary>Binds every parameter: ?1 is the first value.</summary>
    public void Bind(ReadOnlySpan<DbValue> values)
    {
        if (values.Length != _parameters)
            throw new ArgumentException($"{_parameters} values are expected, {values.Length} are given: {raw.sqlite3_sql(_statement).utf8_to_string()}");
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, in values[i]));
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            Check(code);
        return false;
    }

    /// <summary>Ready for the next run. Its code only repeats what <see cref="Step"/> has thrown.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Close() => _statement.Dispose();

    private int Bind(int index, in DbValue value) => value.IsInteger
        ? raw.sqlite3_bind_int64(_statement, index, value.Bits)
        : value.Content switch
        {
            null => raw.sqlite3_bind_null(_statement, index),
            string text => BindText(index, text),
            DbValue.Utf8Text text => raw.sqlite3_bind_text(_statement, index, text.Bytes),
            byte[] bytes => BindBlob(index, bytes),
            _ => raw.sqlite3_bind_double(_statement, index, BitConverter.Int64BitsToDouble(value.Bits)),
        };

    private int BindText(int index, string text)
    {
        // An empty span has no address, and SQLite takes a text without address for NULL.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(_statement, index, string.Empty);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[StackBytes];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var code = raw.sqlite3_bind_text(_statement, index, bytes[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return code;
    }

    private int BindBlob(int index, byte[] bytes) =>
        bytes.Length == 0 ? raw.sqlite3_bind_zeroblob(_statement, index, 0) : raw.sqlite3_bind_blob(_statement, index, bytes);

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _connection);
    }
}
