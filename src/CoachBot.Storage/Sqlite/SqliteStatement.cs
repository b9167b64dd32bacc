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

    /// <summary>Keeps open what <see cref="Pointer"/> points at.</summary>
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
        Pointer = _statement.DangerousGetHandle();
        _parameters = raw.sqlite3_bind_parameter_count(_statement);
    }

    public nint Pointer { get; }

    public SqliteRow Row => new(this);

    public string NameOf(int column) => raw.sqlite3_column_name(_statement, column).utf8_to_string();

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
        var code = SqliteCalls.Step(Pointer);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            Check(code);
        return false;
    }

    /// <summary>Ready for the next run. Its code only repeats what <see cref="Step"/> has thrown.</summary>
    public void Reset() => _ = SqliteCalls.Reset(Pointer);

    public void Close() => _statement.Dispose();

    private int Bind(int index, in DbValue value) => value.IsInteger
        ? SqliteCalls.Bind(Pointer, index, value.Bits)
        : value.Content switch
        {
            null => SqliteCalls.BindNull(Pointer, index),
            string text => BindText(index, text),
            DbValue.Utf8Text text => BindText(index, text.Bytes),
            byte[] bytes => BindBlob(index, bytes),
            _ => SqliteCalls.Bind(Pointer, index, BitConverter.Int64BitsToDouble(value.Bits)),
        };

    private int BindText(int index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[StackBytes];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var code = BindText(index, bytes[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return code;
    }

    // An empty span may have no address, and SQLite takes a text or blob without one for NULL.
    private unsafe int BindText(int index, ReadOnlySpan<byte> text)
    {
        fixed (byte* first = text.IsEmpty ? "\0"u8 : text)
            return SqliteCalls.BindText(Pointer, index, first, text.Length, SqliteCalls.Transient);
    }

    private unsafe int BindBlob(int index, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes.IsEmpty ? "\0"u8 : bytes)
            return SqliteCalls.BindBlob(Pointer, index, first, bytes.Length, SqliteCalls.Transient);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _connection);
    }
}
