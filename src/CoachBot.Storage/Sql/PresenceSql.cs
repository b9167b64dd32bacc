namespace CoachBot.Storage.Sql;

internal static class PresenceSql
{
    public const string Last = "SELECT at_ms, told_ms, simulated FROM host_presence WHERE id = 1";

    public const string Beat =
        """
        INSERT INTO host_presence (id, at_ms, told_ms, simulated) VALUES (1, ?1, ?2, ?3)
        ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, told_ms = excluded.told_ms, simulated = excluded.simulated
        """;

    /// <summary>The spans that end after an instant, oldest first.</summary>
    public const string Silences = "SELECT from_ms, to_ms, terminal_closed FROM silences WHERE to_ms > ?1 ORDER BY from_ms, terminal_closed";

    /// <summary>Takes away the spans that touch one, and says what they were.</summary>
    public const string TakeTouching =
        """
        DELETE FROM silences WHERE terminal_closed = ?3 AND from_ms <= ?2 AND to_ms >= ?1
        RETURNING from_ms, to_ms
        """;

    public const string AddSilence = "INSERT INTO silences (from_ms, to_ms, terminal_closed) VALUES (?1, ?2, ?3)";

    /// <summary>Every team's book holds the silences.</summary>
    public const string ChangeAllTeams = "UPDATE teams SET stamp = (stamp + ?1) % 4611686018427387904";
}
