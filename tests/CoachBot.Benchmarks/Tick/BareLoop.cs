using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Benchmarks.Tick;

/// <summary>The floor of the agenda: one transaction for 500 schedules selects the due ones, works out the next time and updates them.</summary>
internal sealed class BareLoop : IDisposable
{
    private const int AtOnce = 500;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _select;
    private readonly SqliteCommand _update;
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    public BareLoop(string path, Instant first, int schedules, int each, int minutes)
    {
        _connection = Floor.Open(path);
        Floor.Execute(_connection, "CREATE TABLE schedules (id INTEGER PRIMARY KEY, mask INTEGER, minute INTEGER, zone TEXT, due_ms INTEGER)");
        Floor.Execute(_connection,
            $"""
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {schedules - 1})
            INSERT INTO schedules SELECT i + 1, 127, 540, 'Europe/London', {BulkStore.DueOf(first.ToUnixTimeMilliseconds(), each, minutes)} FROM n
            """);
        Floor.Execute(_connection, "CREATE INDEX schedules_by_due ON schedules (due_ms)");
        _select = Floor.Prepare(_connection, $"SELECT id, mask, minute FROM schedules WHERE due_ms <= ?1 ORDER BY due_ms LIMIT {AtOnce}", 1);
        _update = Floor.Prepare(_connection, "UPDATE schedules SET due_ms = ?2 WHERE id = ?1", 2);
    }

    /// <summary>Moves on all that are due, and returns how many there were.</summary>
    public int Run(Instant now)
    {
        var moved = 0;
        for (var due = Select(now); due.Count > 0; due = Select(now))
        {
            Floor.Execute(_connection, "BEGIN IMMEDIATE");
            foreach (var (id, mask, minute) in due)
            {
                _update.Parameters[0].Value = id;
                _update.Parameters[1].Value = Next(now, mask, minute).ToUnixTimeMilliseconds();
                _update.ExecuteNonQuery();
            }
            Floor.Execute(_connection, "COMMIT");
            moved += due.Count;
        }
        return moved;
    }

    public void Dispose()
    {
        _select.Dispose();
        _update.Dispose();
        _connection.Dispose();
    }

    private List<(long Id, int Mask, int Minute)> Select(Instant now)
    {
        _select.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        using var reader = _select.ExecuteReader();
        var rows = new List<(long, int, int)>(AtOnce);
        while (reader.Read())
            rows.Add((reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        return rows;
    }

    private Instant Next(Instant now, int mask, int minute)
    {
        for (var date = now.InZone(_zone).Date; ; date = date.PlusDays(1))
        {
            var at = _zone.AtLeniently(date.At(LocalTime.Midnight.PlusMinutes(minute))).ToInstant();
            if (at > now && (mask & (1 << ((int)date.DayOfWeek - 1))) != 0)
                return at;
        }
    }
}
