namespace CoachBot.Storage.Sql;

internal static class EventSql
{
    public const string Find = "SELECT reply FROM received_events WHERE platform = ?1 AND event_id = ?2";

    public const string Insert = "INSERT INTO received_events (platform, event_id, member_id, at_ms, reply) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <summary>The old ones up to the first that is not: they lie in the order in which they came.</summary>
    public const string Prune =
        """
        DELETE FROM received_events WHERE id < coalesce(
            (SELECT id FROM received_events WHERE at_ms >= ?1 ORDER BY id LIMIT 1), (SELECT max(id) + 1 FROM received_events))
        """;
}
