using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Benchmarks.Tick;

/// <summary>The floor of the agenda: one transaction for 500 schedules selects the due ones, works out the next time and updates them.</summary>
internal sealed class BareLoop : IDisposable
{
    private const int AtOnce = 500;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand select;
    private readonly SqliteCommand update;
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    public BareLoop(string path, Instant first, int schedules, int due, int dueAMinute)
    {
        connection = Floor.Open(path);
        Floor.Execute(connection, "CREATE TABLE schedules (id INTEGER PRIMARY KEY, mask INTEGER, minute INTEGER, zone TEXT, due_ms INTEGER)");
        Floor.Execute(connection,
            $"""
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {schedules - 1})
            INSERT INTO schedules SELECT i + 1, 127, 540, 'Europe/London', {first.ToUnixTimeMilliseconds()}
                + CASE WHEN i < {due} THEN i / {dueAMinute} * 60000 ELSE 86400000 END FROM n
            """);
        Floor.Execute(connection, "CREATE INDEX schedules_by_due ON schedules (due_ms)");
        select = Floor.Prepare(connection, $"SELECT id, mask, minute FROM schedules WHERE due_ms <= ?1 ORDER BY due_ms LIMIT {AtOnce}", 1);
        update = Floor.Prepare(connection, "UPDATE schedules SET due_ms = ?2 WHERE id = ?1", 2);
    }

    /// <summary>Moves on all that are due, and returns how many there were.</summary>
    public int Run(Instant now)
    {
        var moved = 0;
        for (var due = Select(now); due.Count > 0; due = Select(now))
        {
            Floor.Execute(connection, "BEGIN IMMEDIATE");
            foreach (var (id, mask, minute) in due)
            {
                update.Parameters[0].Value = id;
                update.Parameters[1].Value = Next(now, mask, minute).ToUnixTimeMilliseconds();
                update.ExecuteNonQuery();
            }
            Floor.Execute(connection, "COMMIT");
            moved += due.Count;
        }
        return moved;
    }

    public void Dispose()
    {
        select.Dispose();
        update.Dispose();
        connection.Dispose();
    }

    private List<(long Id, int Mask, int Minute)> Select(Instant now)
    {
        select.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        using var reader = select.ExecuteReader();
        var rows = new List<(long, int, int)>(AtOnce);
        while (reader.Read())
            rows.Add((reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        return rows;
    }

    private Instant Next(Instant now, int mask, int minute)
    {
        for (var date = now.InZone(zone).Date; ; date = date.PlusDays(1))
        {
            var at = zone.AtLeniently(date.At(LocalTime.Midnight.PlusMinutes(minute))).ToInstant();
            if (at > now && (mask & (1 << ((int)date.DayOfWeek - 1))) != 0)
                return at;
        }
    }
}
