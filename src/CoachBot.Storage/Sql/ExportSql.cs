namespace CoachBot.Storage.Sql;

/// <summary>All that is stored of one member, table by table. Each query names the team and the member.</summary>
internal static class ExportSql
{
    public static readonly IReadOnlyList<(string Table, string Sql)> Tables =
    [
        ("member", """
            SELECT id, name, role, joined_ms, left_ms, unreachable_ms, placement_stage, placement_ms, zone, day_start, quiet_from,
                quiet_until, working_days, last_call, shares_kept, praise_in_public, numbers, dates, accountable_member_id,
                accountable_until, accountable_state, muted_until, buddy_member_id, buddy_mutual, buddy_nudge_on
            FROM members WHERE team_id = @Team AND id = @Member
            """),
        ("accounts", "SELECT platform, workspace, external_id FROM accounts WHERE team_id = @Team AND member_id = @Member ORDER BY id"),
        ("standing", """
            SELECT reserves_held, kept_total, folded_to_ms, folded_streak FROM members WHERE team_id = @Team AND id = @Member
            """),
        ("commitments", """
            SELECT c.id, c.number, c.schedule, c.schedule_figure, c.time, c.minutes, h.name AS channel, c.goal_id, c.strategy_id, c.created_ms,
                c.created_on, c.first_date, c.ended_ms, c.quiet_since_ms, c.quiet_asked_ms, c.quiet_asks, c.ladder_reset_ms,
                c.quota_settled, c.folded_score, c.long_day, c.long_minutes
            FROM commitments c LEFT JOIN channels h ON h.team_id = c.team_id AND h.id = c.channel_id
            WHERE c.team_id = @Team AND c.member_id = @Member ORDER BY c.number
            """),
        ("occasions", """
            SELECT id, commitment_id, date, slot, reminder_ms, window_end_ms, close_ms, planned, per_day, minutes, state, excuse, excuse_id,
                settled_ms, make_up_end_ms, make_up_over, reserve_spent_on, quota_week, reserve_told, reminder_message, last_call_message,
                nag_message, snoozed_until_ms
            FROM occasions WHERE team_id = @Team AND member_id = @Member ORDER BY close_ms, id
            """),
        ("check_ins", """
            SELECT c.id, c.number, c.date, c.minutes, c.activity, h.name AS channel, c.note, c.logged_ms
            FROM check_ins c LEFT JOIN channels h ON h.team_id = c.team_id AND h.id = c.channel_id
            WHERE c.team_id = @Team AND c.member_id = @Member ORDER BY c.date, c.id
            """),
        ("credits", """
            SELECT check_in_id, occasion_id, minutes, kind FROM credits
            WHERE team_id = @Team AND member_id = @Member ORDER BY date, check_in_id, place
            """),
        ("aways", "SELECT id, from_date, to_date, reason FROM aways WHERE team_id = @Team AND member_id = @Member ORDER BY id"),
        // A pause of a goal or of the team is nobody's own, but its reason is that of who said it.
        ("pauses", """
            SELECT id, scope, channel_id, from_ms, lifted_ms, reason FROM pauses
            WHERE team_id = @Team AND (member_id = @Member OR id IN (
                SELECT l.subject_id FROM ledger l WHERE l.team_id = @Team AND l.member_id = @Member AND l.kind = 'pause.added'))
            ORDER BY id
            """),
        ("skips", """
            SELECT id, occasion_id, commitment_id, date, reason FROM skips WHERE team_id = @Team AND member_id = @Member ORDER BY id
            """),
        ("nags", "SELECT id, at_ms, day FROM nags WHERE team_id = @Team AND member_id = @Member ORDER BY at_ms, id"),
        ("asks", """
            SELECT id, from_member_id, commitment_id, goal_id, step, at_ms, message, answer FROM asks
            WHERE team_id = @Team AND (member_id = @Member OR from_member_id = @Member) ORDER BY at_ms, id
            """),
        ("measurements", """
            SELECT d.id, m.name AS metric, d.at_ms, d.on_date, d.added, d.amount_milli, d.value_milli
            FROM measurements d JOIN metrics m ON m.team_id = d.team_id AND m.id = d.metric_id
            WHERE d.team_id = @Team AND d.by_member_id = @Member ORDER BY d.at_ms, d.id
            """),
        ("imports", "SELECT id, at_ms, confirmed_ms, state FROM imports WHERE team_id = @Team AND by_member_id = @Member ORDER BY id"),
        ("spends", """
            SELECT s.id, h.name AS channel, s.at_ms, s.on_date, s.amount_minor, s.currency
            FROM spends s JOIN channels h ON h.team_id = s.team_id AND h.id = s.channel_id
            WHERE s.team_id = @Team AND s.by_member_id = @Member ORDER BY s.on_date, s.id
            """),
        ("audits", """
            SELECT id, name AS channel, audit FROM channels
            WHERE team_id = @Team AND (audit ->> '$.owner.value' = @Member OR audit ->> '$.by.value' = @Member
                OR audit ->> '$.decision.by.value' = @Member)
            ORDER BY id
            """),
        ("covers", """
            SELECT c.id, h.name AS channel, c.days, c.from_time, c.to_time, c.created_ms, c.ended_ms
            FROM covers c JOIN expectations e ON e.team_id = c.team_id AND e.id = c.expectation_id
            LEFT JOIN channels h ON h.team_id = e.team_id AND h.id = e.channel_id
            WHERE c.team_id = @Team AND c.member_id = @Member ORDER BY c.id
            """),
        ("answered_holes", """
            SELECT o.id, h.name AS channel, o.from_ms, o.to_ms, o.found_ms,
                iif(o.taken_by_member_id = @Member, 'taken', 'declined') AS answer
            FROM holes o JOIN expectations e ON e.team_id = o.team_id AND e.id = o.expectation_id
            LEFT JOIN channels h ON h.team_id = e.team_id AND h.id = e.channel_id
            WHERE o.team_id = @Team AND (o.taken_by_member_id = @Member
                OR EXISTS (SELECT 1 FROM json_each(o.passed) p WHERE p.value = @Member))
            ORDER BY o.from_ms, o.id
            """),
        ("goals", """
            SELECT id, number, title, start_date, due_date, created_ms, closed_ms, offered_to_member_id, offered_by_member_id FROM goals
            WHERE team_id = @Team AND @Member IN (owner_member_id, offered_to_member_id, offered_by_member_id) ORDER BY number
            """),
        ("strategies", """
            SELECT id, number, name, customer, business, outcome_minor, currency, created_ms, closed_ms FROM strategies
            WHERE team_id = @Team AND owner_member_id = @Member ORDER BY number
            """),
        ("ideas", """
            SELECT id, number, text, at_ms, state, closed_ms FROM ideas WHERE team_id = @Team AND by_member_id = @Member ORDER BY number
            """),
        ("kudos", """
            SELECT id, from_member_id, to_member_id, text, at_ms FROM kudos
            WHERE team_id = @Team AND (from_member_id = @Member OR to_member_id = @Member) ORDER BY at_ms, id
            """),
        ("review_answers", """
            SELECT id, at_ms, on_date, worked, did_not_work, change, asked_ms, did FROM review_answers
            WHERE team_id = @Team AND member_id = @Member ORDER BY at_ms, id
            """),
        ("assessment_answers", """
            SELECT a.round_id, r.begun_ms, a.is_second, a.scores, a.may_show, a.evidence
            FROM assessment_answers a JOIN assessment_rounds r ON r.team_id = a.team_id AND r.id = a.round_id
            WHERE a.team_id = @Team AND a.member_id = @Member ORDER BY r.begun_ms, a.round_id, a.is_second
            """),
        ("assessment_notes", """
            SELECT id, at_ms, stage, note FROM assessment_notes WHERE team_id = @Team AND member_id = @Member ORDER BY at_ms, id
            """),
        ("plans", """
            SELECT p.id, p.name, p.title, p.by_member_id, p.goal_id, p.starts_on, p.launch_on, p.begun_ms, p.ended_ms, p.minutes,
                m.commitment_id, m.most, m.before_minutes, m.set_for, m.left_ms
            FROM plans p LEFT JOIN plan_members m ON m.team_id = p.team_id AND m.plan_id = p.id AND m.member_id = @Member
            WHERE p.team_id = @Team AND (p.by_member_id = @Member OR m.member_id IS NOT NULL) ORDER BY p.id
            """),
        ("plan_answers", """
            SELECT id, plan_id, week, at_ms, scores FROM plan_answers WHERE team_id = @Team AND member_id = @Member ORDER BY at_ms, id
            """),
        ("messages", """
            SELECT id, platform, account, kind, content, at_ms, state, sent_ms FROM outbox
            WHERE team_id = @Team AND member_id = @Member ORDER BY id
            """),
        ("answers", """
            SELECT e.platform, e.event_id, e.at_ms, e.reply FROM received_events e JOIN members m ON m.id = e.member_id
            WHERE m.team_id = @Team AND m.id = @Member ORDER BY e.at_ms
            """),
        ("undo", """
            SELECT id, at_ms, command, before FROM undo_entries WHERE team_id = @Team AND member_id = @Member ORDER BY id
            """),
        ("wakeup", "SELECT wake_ms AS due_ms FROM members WHERE team_id = @Team AND id = @Member AND wake_ms IS NOT NULL"),
        ("ledger", """
            SELECT id, kind, at_ms, subject_id, parent_id, date, rule, rule_version, figures, member_id, actor_member_id FROM ledger
            WHERE team_id = @Team AND (member_id = @Member OR actor_member_id = @Member) ORDER BY id
            """),
    ];
}
