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
            c.folded_score, c.woken_ms, c.folded_misses, c.strategy_id, c.long_day, c.long_minutes
        """;

    public const string Upsert =
        """
        INSERT INTO commitments (id, team_id, member_id, number, schedule, schedule_figure, time, minutes, channel_id, goal_id, created_ms,
            created_on, first_date, ended_ms, quiet_since_ms, quiet_asked_ms, quiet_asks, ladder_reset_ms, quota_settled,
            folded_score, woken_ms, folded_misses, long_day, long_minutes, strategy_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)
        ON CONFLICT (id) DO UPDATE SET
        """ + " " + Changes;

    /// <summary>One that is there, with the values of <see cref="Upsert"/>: it looks at one tree instead of three.</summary>
    public const string Update = "UPDATE commitments SET " + Changes + " WHERE team_id = ?2 AND id = ?1";

    /// <summary>The number is for good: naming it would write its index anew.</summary>
    private const string Changes =
        """
        schedule = ?5, schedule_figure = ?6, time = ?7, minutes = ?8, channel_id = ?9, goal_id = ?10, created_ms = ?11, created_on = ?12,
            first_date = ?13, ended_ms = ?14, quiet_since_ms = ?15, quiet_asked_ms = ?16, quiet_asks = ?17, ladder_reset_ms = ?18,
            quota_settled = ?19, folded_score = ?20, woken_ms = ?21, folded_misses = ?22, long_day = ?23, long_minutes = ?24,
            strategy_id = ?25
        """;

    public const string Delete = "DELETE FROM commitments WHERE team_id = ?1 AND member_id = ?2 AND id = ?3";
}
