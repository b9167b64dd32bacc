using System.Text;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// The row that a query stands on, valid only inside the mapping function. Columns count from 0.
/// A getter without "OrNull" throws <see cref="InvalidOperationException"/> on NULL, since a silent zero would be taken for a figure.
/// </summary>
public readonly struct SqliteRow
{
    private readonly sqlite3_stmt _statement;

    internal SqliteRow(sqlite3_stmt statement) => _statement = statement;

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    // SQLite gives 0 for NULL, so only a 0 has to be asked whether it is one.
    public long GetInt64(int column)
    {
        var value = raw.sqlite3_column_int64(_statement, column);
        if (value == 0)
            NotNull(column);
        return value;
    }

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public double GetDouble(int column) => raw.sqlite3_column_double(_statement, NotNull(column));

    public string GetString(int column) => Encoding.UTF8.GetString(GetUtf8(column));

    /// <summary>A text as it is stored, valid inside the mapping function alone.</summary>
    // The blob of a text column is its UTF-8, with its length known: no search for a terminator. That of NULL is empty, so only
    // an empty one has to be asked whether it is NULL.
    public ReadOnlySpan<byte> GetUtf8(int column)
    {
        var text = raw.sqlite3_column_blob(_statement, column);
        if (text.IsEmpty)
            NotNull(column);
        return text;
    }

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(_statement, NotNull(column)).ToArray();

    public long? GetInt64OrNull(int column) =>
        raw.sqlite3_column_int64(_statement, column) is not 0 and var value ? value : IsNull(column) ? null : 0;

    public int? GetInt32OrNull(int column) => GetInt64OrNull(column) is { } value ? checked((int)value) : null;

    public double? GetDoubleOrNull(int column) => IsNull(column) ? null : GetDouble(column);

    public string? GetStringOrNull(int column) =>
        raw.sqlite3_column_blob(_statement, column) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : IsNull(column) ? null : "";

    public byte[]? GetBytesOrNull(int column) => IsNull(column) ? null : GetBytes(column);

    private int NotNull(int column) => IsNull(column)
        ? throw new InvalidOperationException($"Column {column} ({raw.sqlite3_column_name(_statement, column).utf8_to_string()}) is NULL.")
        : column;
}
