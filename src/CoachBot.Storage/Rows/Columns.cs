using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Reads a row's columns from left to right, in the order in which the statement names them.</summary>
internal struct Columns(SqliteRow row)
{
    private int _next;

    public long Long() => row.GetInt64(_next++);

    public long? LongOrNull() => row.GetInt64OrNull(_next++);

    public int Int() => row.GetInt32(_next++);

    public int? IntOrNull() => row.GetInt32OrNull(_next++);

    public bool Flag() => row.GetBoolean(_next++);

    public double Real() => row.GetDouble(_next++);

    public string Text() => row.GetString(_next++);

    public string? TextOrNull() => row.GetStringOrNull(_next++);

    public Instant Instant() => Stored.Instant(Long());

    public Instant? InstantOrNull() => LongOrNull() is { } ms ? Stored.Instant(ms) : null;

    public LocalDate Date() => Stored.Date(row.GetUtf8(_next++));

    public LocalDate? DateOrNull() => row.IsNull(_next) ? Skip<LocalDate>() : Date();

    public LocalTime Time() => Stored.Time(row.GetUtf8(_next++));

    public decimal Amount() => Stored.Amount(Long());

    public decimal? AmountOrNull() => LongOrNull() is { } milli ? Stored.Amount(milli) : null;

    private T? Skip<T>()
        where T : struct
    {
        _next++;
        return null;
    }
}
