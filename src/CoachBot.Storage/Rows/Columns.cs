using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Reads a row's columns from left to right, in the order in which the statement names them.</summary>
internal struct Columns(SqliteRow row)
{
    private int next;

    public long Long() => row.GetInt64(next++);

    public long? LongOrNull() => row.GetInt64OrNull(next++);

    public int Int() => row.GetInt32(next++);

    public int? IntOrNull() => row.GetInt32OrNull(next++);

    public bool Flag() => row.GetBoolean(next++);

    public double Real() => row.GetDouble(next++);

    public string Text() => row.GetString(next++);

    public string? TextOrNull() => row.GetStringOrNull(next++);

    public Instant Instant() => Stored.Instant(Long());

    public Instant? InstantOrNull() => LongOrNull() is { } ms ? Stored.Instant(ms) : null;

    public LocalDate Date() => Stored.Date(row.GetUtf8(next++));

    public LocalDate? DateOrNull() => row.IsNull(next) ? Skip<LocalDate>() : Date();

    public LocalTime Time() => Stored.Time(row.GetUtf8(next++));

    public decimal Amount() => Stored.Amount(Long());

    public decimal? AmountOrNull() => LongOrNull() is { } milli ? Stored.Amount(milli) : null;

    private T? Skip<T>()
        where T : struct
    {
        next++;
        return null;
    }
}
