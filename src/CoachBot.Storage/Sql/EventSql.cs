namespace CoachBot.Storage.Sql;

internal static class EventSql
{
    public const string Find = "SELECT reply FROM received_events WHERE platform = ?1 AND event_id = ?2";

    public const string Insert = "INSERT INTO received_events (platform, event_id, member_id, at_ms, reply) VALUES (?1, ?2, ?3, ?4, ?5)";

    public const string Prune = "DELETE FROM received_events WHERE at_ms < ?1";
}
