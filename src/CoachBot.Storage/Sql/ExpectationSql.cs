namespace CoachBot.Storage.Sql;

internal static class ExpectationSql
{
    public const string Expectations =
        """
        SELECT id, channel_id, within_minutes, days, from_time, to_time, zone, metric_id, created_ms, ended_ms, seen_on FROM expectations
        WHERE team_id = ?1 ORDER BY id
        """;

    public const string UpsertExpectation =
        """
        INSERT INTO expectations (id, team_id, channel_id, within_minutes, days, from_time, to_time, zone, metric_id, created_ms, ended_ms,
            seen_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (id) DO UPDATE SET within_minutes = excluded.within_minutes, days = excluded.days, from_time = excluded.from_time,
            to_time = excluded.to_time, zone = excluded.zone, metric_id = excluded.metric_id, ended_ms = excluded.ended_ms,
            seen_on = excluded.seen_on
        """;

    public const string Covers =
        """
        SELECT id, member_id, expectation_id, days, from_time, to_time, created_ms, ended_ms FROM covers
        WHERE team_id = ?1 AND ended_ms IS NULL ORDER BY id
        """;

    public const string UpsertCover =
        """
        INSERT INTO covers (id, team_id, member_id, expectation_id, days, from_time, to_time, created_ms, ended_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (id) DO UPDATE SET days = excluded.days, from_time = excluded.from_time, to_time = excluded.to_time,
            ended_ms = excluded.ended_ms
        """;

    public const string Holes =
        """
        SELECT id, expectation_id, from_ms, to_ms, found_ms, taken_by_member_id, asked, passed, passed_ms, told FROM holes
        WHERE team_id = ?1 AND to_ms > ?2 ORDER BY from_ms, id
        """;

    public const string UpsertHole =
        """
        INSERT INTO holes (id, team_id, expectation_id, from_ms, to_ms, found_ms, taken_by_member_id, asked, passed, passed_ms, told)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (id) DO UPDATE SET taken_by_member_id = excluded.taken_by_member_id, asked = excluded.asked, passed = excluded.passed,
            passed_ms = excluded.passed_ms, told = excluded.told
        """;

    public const string DeleteHole = "DELETE FROM holes WHERE team_id = ?1 AND id = ?2";
}
