namespace CoachBot.Storage.Sql;

internal static class EventSql
{
    public const string Find = "SELECT reply FROM received_events WHERE platform = ?1 AND event_id = ?2";

    public const string Insert = "INSERT INTO received_events (platform, event_id, member_id, at_ms, reply, answered) VALUES (?1, ?2, ?3, ?4, ?5, 0)";

    public const string MarkAnswered = "UPDATE received_events SET answered = 1 WHERE platform = ?1 AND event_id = ?2";

    /// <summary>What somebody did since an instant and is not noted as answered. There is no index for it: it is asked once, at the start.</summary>
    public const string Unanswered =
        """
        SELECT m.team_id, m.id, e.platform, e.event_id, e.reply FROM received_events e JOIN members m ON m.id = e.member_id
        WHERE e.at_ms >= ?1 AND e.answered = 0 AND e.platform = ?2 ORDER BY e.id
        """;

    /// <summary>The old ones up to the first that is not: they lie in the order in which they came.</summary>
    public const string Prune =
        """
        DELETE FROM received_events WHERE id < coalesce(
            (SELECT id FROM received_events WHERE at_ms >= ?1 ORDER BY id LIMIT 1), (SELECT max(id) + 1 FROM received_events))
        """;
}
