namespace CoachBot.Storage.Sql;

/// <summary>A member's wake-up stands in their row.</summary>
internal static class WakeUpSql
{
    public const string Set = "UPDATE members SET wake_ms = ?3 WHERE team_id = ?1 AND id = ?2";

    /// <summary>With the stamps of both books, which are wanted next.</summary>
    public const string Of = "SELECT m.team_id, m.stamp, m.wake_ms, t.stamp FROM members m JOIN teams t ON t.id = m.team_id WHERE m.id = ?1";

    /// <summary>The same of many, whose ids stand in a JSON array.</summary>
    public const string OfMany =
        """
        SELECT m.team_id, m.stamp, m.wake_ms, t.stamp, m.id
        FROM json_each(?1) w CROSS JOIN members m ON m.id = w.value CROSS JOIN teams t ON t.id = m.team_id
        """;

    public const string First = "SELECT min(wake_ms) FROM members";

    public const string Due =
        "SELECT team_id, id, wake_ms FROM members WHERE wake_ms <= ?1 ORDER BY wake_ms, team_id, id LIMIT ?2";
}
