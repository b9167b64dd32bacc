namespace CoachBot.Storage.Sql;

internal static class CommitmentSql
{
    public const string Select = Row + " FROM commitments c WHERE c.team_id = ?1 AND c.member_id = ?2 ORDER BY c.number";

    public const string OfMany = Row +
        """
         FROM json_each(?1) w CROSS JOIN members m ON m.id = w.value
        CROSS JOIN commitments c ON c.team_id = m.team_id AND c.member_id = m.id ORDER BY c.number
        """;

    private const string Row =
        """
        SELECT c.id, c.member_id, c.number, c.schedule, c.schedule_figure, c.time, c.minutes, c.channel_id, c.goal_id, c.created_ms,
            c.created_on, c.first_date, c.ended_ms, c.quiet_since_ms, c.quiet_asked_ms, c.quiet_asks, c.ladder_reset_ms, c.quota_settled,
            c.folded_score, c.woken_ms, c.folded_misses, c.long_day, c.long_minutes
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
