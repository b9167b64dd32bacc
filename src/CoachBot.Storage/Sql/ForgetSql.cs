namespace CoachBot.Storage.Sql;

/// <summary>What a member wrote, was called and was told; numbers and states stay. Each names the team and the member.</summary>
internal static class ForgetSql
{
    public const string Zone = "SELECT zone FROM members WHERE team_id = ?1 AND id = ?2";

    private const string Naming =
        """
        SELECT o.id FROM outbox o WHERE o.team_id = ?1 AND (o.message_key LIKE 'told:' || ?2 || ':%' OR o.message_key IN (
            SELECT 'kudos:' || k.id FROM kudos k WHERE k.team_id = ?1 AND k.from_member_id = ?2
            UNION ALL SELECT 'ask:' || a.id FROM asks a WHERE a.team_id = ?1 AND a.from_member_id = ?2))
        """;

    public static readonly IReadOnlyList<string> Erasures =
    [
        """
        DELETE FROM platform_notes WHERE (platform, account) IN (
            SELECT platform, external_id FROM accounts WHERE team_id = ?1 AND member_id = ?2)
        """,
        """
        UPDATE link_tries SET account = NULL WHERE (platform, account) IN (
            SELECT platform, external_id FROM accounts WHERE team_id = ?1 AND member_id = ?2)
        """,
        "DELETE FROM link_codes WHERE team_id = ?1 AND member_id = ?2",
        "DELETE FROM accounts WHERE team_id = ?1 AND member_id = ?2",
        "DELETE FROM undo_entries WHERE team_id = ?1 AND member_id = ?2",
        "DELETE FROM received_events WHERE ?1 > 0 AND member_id = ?2",
        "UPDATE members SET wake_ms = NULL WHERE team_id = ?1 AND id = ?2",
        "UPDATE check_ins SET note = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE aways SET reason = NULL WHERE team_id = ?1 AND member_id = ?2",
        // Also those of pauses of a goal or of the team, which are nobody's own.
        """
        UPDATE pauses SET reason = NULL WHERE team_id = ?1 AND (member_id = ?2 OR id IN (
            SELECT l.subject_id FROM ledger l WHERE l.team_id = ?1 AND l.member_id = ?2 AND l.kind = 'pause.added'))
        """,
        "UPDATE skips SET reason = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE channels SET audit = json_remove(audit, '$.decision.reason') WHERE team_id = ?1 AND audit ->> '$.decision.by.value' = ?2",
        // What was sent to others holds the name: praise, what was asked of an owner, and what is under a key that says that it names
        // them; and so does what became of it.
        $$"""
        UPDATE outbox SET content = '{}', state = iif(state IN (0, 1), 3, state)
        WHERE team_id = ?1 AND (id IN ({{Naming}}) OR edits IN ({{Naming}}))
        """,
        "DELETE FROM ideas WHERE team_id = ?1 AND by_member_id = ?2",
        "DELETE FROM kudos WHERE team_id = ?1 AND (from_member_id = ?2 OR to_member_id = ?2)",
        """
        UPDATE review_answers SET worked = NULL, did_not_work = NULL, change = CASE WHEN change IS NOT NULL THEN '' END
        WHERE team_id = ?1 AND member_id = ?2
        """,
        "UPDATE assessment_notes SET note = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE assessment_answers SET evidence = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE outbox SET state = 3 WHERE team_id = ?1 AND member_id = ?2 AND state IN (0, 1)",
        "UPDATE outbox SET content = '{}', account = NULL, platform_id = NULL, fault = NULL WHERE team_id = ?1 AND member_id = ?2",
        // What was posted into the room may hold a name: in kudos, or beside an idea. So may an answer that went by the outbox.
        """
        UPDATE outbox SET content = '{}'
        WHERE team_id = ?1 AND (member_id = 0 OR message_key LIKE 'answer:%') AND ?2 > 0 AND state NOT IN (0, 1)
        """,
    ];

    /// <summary>What a team wrote: each names the team.</summary>
    public static readonly IReadOnlyList<string> TeamErasures =
    [
        "UPDATE teams SET name = 'a team', room = NULL, stamp = (stamp + 1) % 4611686018427387904 WHERE id = ?1",
        "UPDATE channels SET name = 'channel ' || id, audit = NULL WHERE team_id = ?1",
        "UPDATE strategies SET name = 'a strategy', customer = NULL, business = NULL WHERE team_id = ?1",
        "UPDATE metrics SET name = 'metric ' || id, unit = '' WHERE team_id = ?1",
        "UPDATE goals SET title = 'a goal' WHERE team_id = ?1",
        "UPDATE holidays SET name = NULL WHERE team_id = ?1",
        "UPDATE pauses SET reason = NULL WHERE team_id = ?1",
        "DELETE FROM ideas WHERE team_id = ?1",
        "DELETE FROM kudos WHERE team_id = ?1",
        """
        UPDATE review_answers SET worked = NULL, did_not_work = NULL, change = CASE WHEN change IS NOT NULL THEN '' END
        WHERE team_id = ?1
        """,
        "UPDATE assessment_notes SET note = NULL WHERE team_id = ?1",
        "UPDATE assessment_answers SET evidence = NULL WHERE team_id = ?1",
        "UPDATE outbox SET state = 3 WHERE team_id = ?1 AND state IN (0, 1)",
        "UPDATE outbox SET content = '{}', account = NULL, platform_id = NULL, fault = NULL WHERE team_id = ?1",
    ];

    public const string EndCommitments =
        "UPDATE commitments SET ended_ms = ?3 WHERE team_id = ?1 AND member_id = ?2 AND ended_ms IS NULL";

    public const string NoLongerAccountable =
        """
        UPDATE members SET accountable_member_id = NULL, accountable_until = NULL, stamp = ?3
        WHERE team_id = ?1 AND accountable_member_id = ?2
        """;

    public const string NoBuddy =
        """
        UPDATE members SET buddy_member_id = NULL, buddy_mutual = 0, buddy_nudge_on = NULL, stamp = ?3
        WHERE team_id = ?1 AND buddy_member_id = ?2
        """;
}
