namespace CoachBot.Storage.Sql;

internal static class NagSql
{
    /// <summary>The nags that a member was sent after an instant.</summary>
    public const string Select = "SELECT id, at_ms, day FROM nags WHERE team_id = ?1 AND member_id = ?2 AND at_ms > ?3 ORDER BY at_ms, id";

    public const string Upsert =
        """
        INSERT INTO nags (id, team_id, member_id, at_ms, day) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, day = excluded.day
        """;

    public const string Delete = "DELETE FROM nags WHERE team_id = ?1 AND id = ?2";

    /// <summary>What a member is asked: whatever still waits (pending or held), and all after an instant.</summary>
    public const string Asks =
        """
        SELECT id, from_member_id, commitment_id, goal_id, step, at_ms, message, answer FROM asks
        WHERE team_id = ?1 AND member_id = ?2 AND (message IN (1, 5) OR at_ms > ?3) ORDER BY at_ms, id
        """;

    public const string UpsertAsk =
        """
        INSERT INTO asks (id, team_id, member_id, from_member_id, commitment_id, goal_id, step, at_ms, message, answer)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (id) DO UPDATE SET from_member_id = excluded.from_member_id, commitment_id = excluded.commitment_id,
            goal_id = excluded.goal_id, step = excluded.step, at_ms = excluded.at_ms, message = excluded.message, answer = excluded.answer
        """;

    public const string DeleteAsk = "DELETE FROM asks WHERE team_id = ?1 AND id = ?2";
}
