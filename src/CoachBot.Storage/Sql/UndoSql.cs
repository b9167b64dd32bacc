namespace CoachBot.Storage.Sql;

internal static class UndoSql
{
    public const string Last =
        """
        SELECT id AS Id, team_id AS Team, member_id AS Member, at_ms AS At, command AS Command, before AS Before
        FROM undo_entries WHERE team_id = @Team AND member_id = @Member ORDER BY id DESC LIMIT 1
        """;

    public const string Insert =
        """
        INSERT INTO undo_entries (id, team_id, member_id, at_ms, command, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """;

    public const string Delete = "DELETE FROM undo_entries WHERE team_id = @Team AND member_id = @Member AND id = @Id";
}
