using CoachBot.Storage.Sqlite;

namespace CoachBot.Benchmarks.Store;

/// <summary>The works that are measured: one row, and seven statements like those of a command that changes something.</summary>
internal static class StoreWork
{
    public const string Note = "thirty-five minutes along the river, slow";

    public const string Tables =
        """
        CREATE TABLE entries (id INTEGER PRIMARY KEY, team INTEGER, member INTEGER, goal INTEGER, at INTEGER, amount INTEGER, kind INTEGER, note TEXT);
        CREATE INDEX entries_by_goal ON entries (team, member, goal, at);
        CREATE TABLE received (id INTEGER PRIMARY KEY, reply TEXT);
        CREATE TABLE wakeups (subject INTEGER PRIMARY KEY, due_at INTEGER);
        CREATE INDEX wakeups_by_due ON wakeups (due_at);
        """;

    public const string InsertRow = "INSERT INTO entries (team, member, goal, at, amount, kind, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    public static readonly Migration[] Migrations = [new(1, "benchmark", Tables)];

    public static int OneRow(SqliteUnit unit, long row) =>
        unit.Execute(InsertRow, row % 7, row % 8, row % 9, row % 10, row % 11, row % 12, Note);

    public static int SevenStatements(SqliteUnit unit, long row)
    {
        unit.Execute("INSERT INTO received (id, reply) VALUES (?1, NULL)", row);
        var last = unit.QuerySingleOrDefault("SELECT max(at) FROM entries WHERE team=?1 AND member=?2 AND goal=?3", r => r.GetInt64OrNull(0), row % 7, row % 8, row % 9);
        unit.Execute(InsertRow, row % 7, row % 8, row % 9, (last ?? 0) + 1, row % 11, row % 12, Note);
        unit.QuerySingleOrDefault("SELECT amount, note FROM entries WHERE id=?1", r => (r.GetInt64(0), r.GetString(1)), row);
        unit.QuerySingleOrDefault("SELECT due_at FROM wakeups WHERE subject=?1", r => r.GetInt64(0), row % 500);
        unit.Execute("INSERT INTO wakeups (subject, due_at) VALUES (?1, ?2) ON CONFLICT (subject) DO UPDATE SET due_at=excluded.due_at", row % 500, row);
        return unit.Execute("UPDATE received SET reply=?2 WHERE id=?1", row, Note);
    }
}
