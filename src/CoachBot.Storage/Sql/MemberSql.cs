namespace CoachBot.Storage.Sql;

internal static class MemberSql
{
    public const string Insert =
        """
        INSERT INTO members (id, team_id, name, role, joined_ms, left_ms, unreachable_ms, placement_stage, placement_ms, zone, day_start,
            quiet_from, quiet_until, working_days, last_call, shares_kept, praise_in_public, numbers, dates, accountable_member_id,
            accountable_until, muted_until, next_commitment_number, next_check_in_number, reserves_held, kept_total, folded_to_ms, folded_streak,
            opened_on, earned_in_vain, stamp, accountable_state, buddy_member_id, buddy_mutual, buddy_nudge_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
            ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35)
        """;

    public const string Update =
        """
        UPDATE members SET name = ?3, role = ?4, joined_ms = ?5, left_ms = ?6, unreachable_ms = ?7, placement_stage = ?8, placement_ms = ?9,
            zone = ?10, day_start = ?11, quiet_from = ?12, quiet_until = ?13, working_days = ?14, last_call = ?15, shares_kept = ?16,
            praise_in_public = ?17, numbers = ?18, dates = ?19, accountable_member_id = ?20, accountable_until = ?21, muted_until = ?22,
            next_commitment_number = ?23, next_check_in_number = ?24, reserves_held = ?25, kept_total = ?26, folded_to_ms = ?27,
            folded_streak = ?28, opened_on = ?29, earned_in_vain = ?30, stamp = ?31,
            accountable_state = ?32, buddy_member_id = ?33, buddy_mutual = ?34, buddy_nudge_on = ?35
        WHERE team_id = ?2 AND id = ?1
        """;

    public const string Select = Row + " FROM members m WHERE m.team_id = ?1 AND m.id = ?2";

    public const string Many = Row + " FROM json_each(?1) w CROSS JOIN members m ON m.id = w.value";

    /// <summary>The member, the standing, then which of the seldom used tables hold anything of the member.</summary>
    private const string Row =
        """
        SELECT m.id, m.team_id, m.name, m.role, m.joined_ms, m.left_ms, m.unreachable_ms, m.placement_stage, m.placement_ms, m.zone,
            m.day_start, m.quiet_from, m.quiet_until, m.working_days, m.last_call, m.shares_kept, m.praise_in_public, m.numbers, m.dates,
            m.accountable_member_id, m.accountable_until, m.accountable_state, m.muted_until, m.buddy_member_id, m.buddy_mutual, m.buddy_nudge_on,
            m.next_commitment_number, m.next_check_in_number,
            m.reserves_held, m.kept_total, m.folded_to_ms, m.folded_streak, m.opened_on, m.earned_in_vain,
            EXISTS (SELECT 1 FROM check_ins t WHERE t.team_id = m.team_id AND t.member_id = m.id),
            EXISTS (SELECT 1 FROM aways t WHERE t.team_id = m.team_id AND t.member_id = m.id),
            EXISTS (SELECT 1 FROM pauses t WHERE t.team_id = m.team_id AND t.member_id = m.id),
            EXISTS (SELECT 1 FROM skips t WHERE t.team_id = m.team_id AND t.member_id = m.id),
            EXISTS (SELECT 1 FROM nags t WHERE t.team_id = m.team_id AND t.member_id = m.id),
            EXISTS (SELECT 1 FROM asks t WHERE t.team_id = m.team_id AND t.member_id = m.id)
        """;

    public const string Roster =
        "SELECT id, name, role, zone, shares_kept, left_ms IS NULL FROM members WHERE team_id = ?1 ORDER BY joined_ms, id";

    public const string Here = "SELECT id, stamp, wake_ms FROM members WHERE team_id = ?1 AND left_ms IS NULL ORDER BY joined_ms, id";

    /// <summary>What changes with nearly every change of a book, and leaves the rest of the member alone.</summary>
    public const string SetProgress = "UPDATE members SET " + Progress + " WHERE team_id = ?1 AND id = ?2";

    /// <summary>The same where the wake-up moves, too: to name it writes its index anew.</summary>
    public const string SetProgressAndWakeUp = "UPDATE members SET wake_ms = ?12, " + Progress + " WHERE team_id = ?1 AND id = ?2";

    private const string Progress =
        """
        next_commitment_number = ?3, next_check_in_number = ?4, reserves_held = ?5, kept_total = ?6, folded_to_ms = ?7,
            folded_streak = ?8, opened_on = ?9, earned_in_vain = ?10, stamp = ?11
        """;

    public const string MarkUnreachable =
        "UPDATE members SET unreachable_ms = ?3, stamp = ?4 WHERE team_id = ?1 AND id = ?2 AND unreachable_ms IS NULL";

    /// <summary>What was given up after a day is still to be told: it has nothing to do with their direct messages.</summary>
    public const string MarkReachable =
        """
        UPDATE members SET unreachable_ms = NULL, stamp = ?3 WHERE team_id = ?1 AND id = ?2 AND unreachable_ms IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM outbox o WHERE o.team_id = ?1 AND o.member_id = ?2 AND o.state = 4 AND o.fault = 'attempts' AND o.edits IS NULL)
        """;
}
