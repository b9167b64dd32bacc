namespace CoachBot.Storage.Sql;

internal static class AbsenceSql
{
    /// <summary>A member's aways that end on a date or later.</summary>
    public const string Aways =
        "SELECT id, from_date, to_date, reason FROM aways WHERE team_id = ?1 AND member_id = ?2 AND to_date >= ?3 ORDER BY id";

    public const string UpsertAway =
        """
        INSERT INTO aways (id, team_id, member_id, from_date, to_date, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET from_date = excluded.from_date, to_date = excluded.to_date, reason = excluded.reason
        """;

    public const string DeleteAway = "DELETE FROM aways WHERE team_id = ?1 AND id = ?2";

    public const string OwnPauses =
        """
        SELECT id, scope, goal_id, channel_id, from_ms, lifted_ms, reason FROM pauses WHERE team_id = ?1 AND member_id = ?2 ORDER BY id
        """;

    public const string TeamPauses =
        """
        SELECT id, scope, goal_id, channel_id, from_ms, lifted_ms, reason FROM pauses WHERE team_id = ?1 AND member_id IS NULL ORDER BY id
        """;

    public const string UpsertPause =
        """
        INSERT INTO pauses (id, team_id, member_id, scope, goal_id, from_ms, lifted_ms, reason, channel_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, goal_id = excluded.goal_id, from_ms = excluded.from_ms,
            lifted_ms = excluded.lifted_ms, reason = excluded.reason, channel_id = excluded.channel_id
        """;

    public const string DeletePause = "DELETE FROM pauses WHERE team_id = ?1 AND id = ?2";

    /// <summary>A member's skips of a date or later.</summary>
    public const string Skips =
        """
        SELECT id, occasion_id, commitment_id, date, reason FROM skips
        WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 ORDER BY date, id
        """;

    public const string UpsertSkip =
        """
        INSERT INTO skips (id, team_id, member_id, occasion_id, commitment_id, date, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (id) DO UPDATE SET occasion_id = excluded.occasion_id, commitment_id = excluded.commitment_id, date = excluded.date,
            reason = excluded.reason
        """;

    public const string DeleteSkip = "DELETE FROM skips WHERE team_id = ?1 AND id = ?2";
}
