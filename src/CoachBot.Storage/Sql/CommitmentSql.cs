namespace CoachBot.Storage.Sql;

internal static class CommitmentSql
{
    public const string Select =
        """
        SELECT id, member_id, number, schedule, schedule_figure, time, minutes, channel_id, goal_id, created_ms, created_on, first_date,
            ended_ms, quiet_since_ms, quiet_asked_ms, quiet_asks, ladder_reset_ms, quota_settled, folded_score,
            woken_ms, folded_misses, long_day, long_minutes
        FROM commitments WHERE team_id = ?1 AND member_id = ?2 ORDER BY number
        """;

    /// <summary>The number is for good: naming it would write its index anew.</summary>
    public const string Upsert =
        """
        INSERT INTO commitments (id, team_id, member_id, number, schedule, schedule_figure, time, minutes, channel_id, goal_id, created_ms,
            created_on, first_date, ended_ms, quiet_since_ms, quiet_asked_ms, quiet_asks, ladder_reset_ms, quota_settled,
            folded_score, woken_ms, folded_misses, long_day, long_minutes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)
        ON CONFLICT (id) DO UPDATE SET schedule = excluded.schedule, schedule_figure = excluded.schedule_figure,
            time = excluded.time, minutes = excluded.minutes, channel_id = excluded.channel_id, goal_id = excluded.goal_id,
            created_ms = excluded.created_ms, created_on = excluded.created_on, first_date = excluded.first_date,
            ended_ms = excluded.ended_ms, quiet_since_ms = excluded.quiet_since_ms, quiet_asked_ms = excluded.quiet_asked_ms,
            quiet_asks = excluded.quiet_asks, ladder_reset_ms = excluded.ladder_reset_ms, quota_settled = excluded.quota_settled,
            folded_score = excluded.folded_score, woken_ms = excluded.woken_ms, folded_misses = excluded.folded_misses,
            long_day = excluded.long_day, long_minutes = excluded.long_minutes
        """;

    public const string Delete = "DELETE FROM commitments WHERE team_id = ?1 AND member_id = ?2 AND id = ?3";
}
