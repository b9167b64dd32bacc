namespace CoachBot.Storage.Sql;

internal static class OccasionSql
{
    /// <summary>A member's occasions that closed after an instant or are open, in the order of their closes.</summary>
    public const string Select = Row + OfMember + " AND o.close_ms > ?3" + InOrder;

    /// <summary>Those that closed after an instant, until another.</summary>
    public const string Between = Row + OfMember + " AND o.close_ms > ?3 AND o.close_ms <= ?4" + InOrder;

    /// <summary>Those of members that closed after they were folded or are open, with the member behind them.</summary>
    public const string OfMany = Row +
        """
        , o.member_id FROM json_each(?1) w CROSS JOIN members m ON m.id = w.value
        CROSS JOIN occasions o ON o.team_id = m.team_id AND o.member_id = m.id AND o.close_ms > m.folded_to_ms ORDER BY o.close_ms, o.id
        """;

    private const string Row =
        """
        SELECT o.close_ms, o.id, o.commitment_id, o.date, o.slot, o.reminder_ms, o.window_end_ms, o.planned, o.per_day, o.minutes, o.state,
            o.excuse, o.excuse_id, o.settled_ms, o.make_up_end_ms, o.make_up_over, o.reserve_spent_on, o.quota_week, o.reserve_told,
            o.reminder_message, o.last_call_message, o.nag_message, o.snoozed_until_ms
        """;

    private const string OfMember = " FROM occasions o WHERE o.team_id = ?1 AND o.member_id = ?2";

    private const string InOrder = " ORDER BY o.close_ms, o.id";

    public const string Upsert =
        """
        INSERT INTO occasions (team_id, member_id, close_ms, id, commitment_id, date, slot, reminder_ms, window_end_ms, planned, per_day,
            minutes, state, excuse, excuse_id, settled_ms, make_up_end_ms, make_up_over, reserve_spent_on, quota_week, reserve_told,
            reminder_message, last_call_message, nag_message, snoozed_until_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)
        ON CONFLICT (team_id, member_id, close_ms, id) DO UPDATE SET
        """ + " " + Changes;

    /// <summary>One that is there, with the values of <see cref="Upsert"/>: it looks at one tree instead of three.</summary>
    public const string Update =
        "UPDATE occasions SET " + Changes + " WHERE team_id = ?1 AND member_id = ?2 AND close_ms = ?3 AND id = ?4";

    /// <summary>The commitment is for good: naming it would write its index anew.</summary>
    private const string Changes =
        """
        date = ?6, slot = ?7, reminder_ms = ?8, window_end_ms = ?9, planned = ?10, per_day = ?11, minutes = ?12, state = ?13, excuse = ?14,
            excuse_id = ?15, settled_ms = ?16, make_up_end_ms = ?17, make_up_over = ?18, reserve_spent_on = ?19, quota_week = ?20,
            reserve_told = ?21, reminder_message = ?22, last_call_message = ?23, nag_message = ?24, snoozed_until_ms = ?25
        """;

    public const string Delete = "DELETE FROM occasions WHERE team_id = ?1 AND member_id = ?2 AND close_ms = ?3 AND id = ?4";
}
