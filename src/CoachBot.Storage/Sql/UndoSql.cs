namespace CoachBot.Storage.Sql;

internal static class UndoSql
{
    public const string Last =
        """
        SELECT id, team_id, member_id, at_ms, command, before
        FROM undo_entries WHERE team_id = ?1 AND member_id = ?2 ORDER BY id DESC LIMIT 1
        """;

    public const string Insert =
        """
        INSERT INTO undo_entries (id, team_id, member_id, at_ms, command, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """;

    public const string Delete = "DELETE FROM undo_entries WHERE team_id = ?1 AND member_id = ?2 AND id = ?3";
}
