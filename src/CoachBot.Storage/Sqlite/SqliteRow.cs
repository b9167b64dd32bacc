using System.Text;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// The row that a query stands on, valid only inside the mapping function. Columns count from 0.
/// A getter without "OrNull" throws <see cref="InvalidOperationException"/> on NULL, since a silent zero would be taken for a figure.
/// </summary>
public readonly struct SqliteRow
{
    private readonly SqliteStatement _statement;

    internal SqliteRow(SqliteStatement statement) => _statement = statement;

    private nint Pointer => _statement.Pointer;

    public bool IsNull(int column) => SqliteCalls.TypeOf(Pointer, column) == raw.SQLITE_NULL;

    // SQLite gives 0 for NULL, so only a 0 has to be asked whether it is one.
    public long GetInt64(int column)
    {
        var value = SqliteCalls.Integer(Pointer, column);
        if (value == 0)
            NotNull(column);
        return value;
    }

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public double GetDouble(int column) => SqliteCalls.Real(Pointer, NotNull(column));

    public string GetString(int column) => Encoding.UTF8.GetString(GetUtf8(column));

    /// <summary>A text as it is stored, valid inside the mapping function alone.</summary>
    // The blob of a text column is its UTF-8, with its length known: no search for a terminator. That of NULL is empty, so only
    // an empty one has to be asked whether it is NULL.
    public ReadOnlySpan<byte> GetUtf8(int column)
    {
        var text = Bytes(column);
        if (text.IsEmpty)
            NotNull(column);
        return text;
    }

    public byte[] GetBytes(int column) => Bytes(NotNull(column)).ToArray();

    public long? GetInt64OrNull(int column) =>
        SqliteCalls.Integer(Pointer, column) is not 0 and var value ? value : IsNull(column) ? null : 0;

    public int? GetInt32OrNull(int column) => GetInt64OrNull(column) is { } value ? checked((int)value) : null;

    public double? GetDoubleOrNull(int column) => IsNull(column) ? null : GetDouble(column);

    public string? GetStringOrNull(int column) =>
        Bytes(column) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : IsNull(column) ? null : "";

    public byte[]? GetBytesOrNull(int column) => IsNull(column) ? null : GetBytes(column);

    // The address first: asking for it may be what makes the bytes. https://sqlite.org/c3ref/column_blob.html
    private unsafe ReadOnlySpan<byte> Bytes(int column)
    {
        var first = SqliteCalls.Bytes(Pointer, column);
        return new ReadOnlySpan<byte>(first, first is null ? 0 : SqliteCalls.Length(Pointer, column));
    }

    private int NotNull(int column) => IsNull(column)
        ? throw new InvalidOperationException($"Column {column} ({_statement.NameOf(column)}) is NULL.")
        : column;
}
