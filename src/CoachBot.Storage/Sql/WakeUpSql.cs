namespace CoachBot.Storage.Sql;

internal static class WakeUpSql
{
    /// <summary>Leaves the row alone where nothing changes, so that nothing is written.</summary>
    public const string Upsert =
        """
        INSERT INTO wakeups (team_id, member_id, due_ms) VALUES (?1, ?2, ?3)
        ON CONFLICT (team_id, member_id) DO UPDATE SET due_ms = excluded.due_ms WHERE wakeups.due_ms <> excluded.due_ms
        """;

    public const string Delete = "DELETE FROM wakeups WHERE team_id = ?1 AND member_id = ?2";

    public const string Of =
        "SELECT w.due_ms FROM members m JOIN wakeups w ON w.team_id = m.team_id AND w.member_id = m.id WHERE m.id = ?1";

    public const string First = "SELECT min(due_ms) FROM wakeups";

    public const string Due =
        "SELECT team_id, member_id, due_ms FROM wakeups WHERE due_ms <= ?1 ORDER BY due_ms, team_id, member_id LIMIT ?2";
}
