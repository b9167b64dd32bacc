namespace CoachBot.Storage.Sql;

/// <summary>
/// States: 0 pending, 1 claimed, 2 sent, 3 withdrawn, 4 dropped. They stand as figures in the texts, so that the partial indexes are used.
/// Member 0 is the team's room.
/// </summary>
internal static class OutboxSql
{
    /// <summary>To the account that the receiver used last; dropped where there is none.</summary>
    public const string InsertTo =
        """
        INSERT INTO outbox (team_id, message_key, member_id, platform, account, kind, content, at_ms, only_while_open, about, state, next_ms,
            fault, workspace)
        SELECT ?1, ?2, ?3, coalesce(a.platform, ''), a.external_id, ?4, ?5, ?6, ?7, ?8, iif(a.id IS NULL, 4, 0), ?6,
            iif(a.id IS NULL, 'no address', NULL), a.workspace
        FROM members m LEFT JOIN accounts a ON a.team_id = m.team_id AND a.id = m.last_account_id AND m.left_ms IS NULL
        WHERE m.team_id = ?1 AND m.id = ?3
        ON CONFLICT (team_id, message_key) DO NOTHING
        """;

    /// <summary>Edits of what went out, is on its way, or may have gone out, about an occasion: each goes where its message went.</summary>
    public const string EditAbout =
        """
        INSERT INTO outbox (team_id, message_key, member_id, platform, account, room, kind, content, at_ms, edits, state, next_ms, workspace)
        SELECT team_id, 'edit:' || id || ':' || ?3, member_id, platform, account, room, kind, coalesce(?4, content), ?5, id, 0, ?5, workspace
        FROM outbox WHERE team_id = ?1 AND about = ?2 AND edits IS NULL AND (state IN (1, 2) OR (state = 0 AND outcome_unknown = 1)) ORDER BY id
        """;

    /// <summary>The same for the one message under a key; one that is not on its way yet is withdrawn by <see cref="WithdrawUntried"/>.</summary>
    public const string EditKeyed =
        """
        INSERT INTO outbox (team_id, message_key, member_id, platform, account, room, kind, content, at_ms, edits, state, next_ms, workspace)
        SELECT team_id, 'edit:' || id || ':' || ?3, member_id, platform, account, room, kind, ?4, ?5, id, 0, ?5, workspace
        FROM outbox WHERE team_id = ?1 AND message_key = ?2
            AND (state IN (1, 2) OR (state = 0 AND outcome_unknown = 1))
        """;

    /// <summary>One that may have gone out stays, so that it is found and edited.</summary>
    public const string WithdrawUntried = "UPDATE outbox SET state = 3 WHERE team_id = ?1 AND message_key = ?2 AND state = 0 AND outcome_unknown = 0";

    /// <summary>What has not been tried yet says something else when it goes out.</summary>
    public const string RewriteUntried = "UPDATE outbox SET content = ?3 WHERE team_id = ?1 AND message_key = ?2 AND state = 0 AND outcome_unknown = 0";

    public const string IsWaiting = "SELECT 1 FROM outbox WHERE team_id = ?1 AND message_key = ?2 AND state = 0";

    /// <summary>The notices to a member that wait for an instant to come: kind 5 is a notice.</summary>
    public const string WaitingFor =
        """
        SELECT id, at_ms FROM outbox
        WHERE team_id = ?1 AND member_id = ?2 AND kind = 5 AND state = 0 AND attempts = 0 AND edits IS NULL AND next_ms > ?3 ORDER BY id
        """;

    /// <summary>When it was first meant to go out stays, so that it can be worked out from it anew.</summary>
    public const string Move = "UPDATE outbox SET next_ms = ?3 WHERE team_id = ?1 AND id = ?2 AND state = 0";

    public const string WithdrawKeyed = "UPDATE outbox SET state = 3 WHERE team_id = ?1 AND message_key = ?2 AND state = 0";

    public const string Insert =
        """
        INSERT INTO outbox (team_id, message_key, member_id, platform, account, room, kind, content, at_ms, only_while_open, about, edits,
            state, next_ms, fault, workspace)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?9, ?14, ?15)
        ON CONFLICT (team_id, message_key) DO NOTHING
        """;

    /// <summary>Where a message went, so that its edit goes there too.</summary>
    public const string Address = "SELECT platform, account, room, workspace FROM outbox WHERE team_id = ?1 AND id = ?2";

    /// <summary>
    /// What may be claimed, in the order in which it was put down, and whether it still ought to be sent: its occasion is open, or missed
    /// with its make-up window not over; the miss that a nag is about was not made up or excused since; its receiver is here; what it edits was sent. A message waits for the earlier ones to the same
    /// receiver that were tried and are not out yet, and an edit for what it edits. It is written as its receiver reads; a room reads as the first of its admins does.
    /// </summary>
    public const string Claimable =
        """
        SELECT o.id, o.account, o.room, o.kind, o.content, iif(o.attempts = 0, max(o.at_ms, o.next_ms), o.at_ms), o.edits, o.attempts, o.state, o.outcome_unknown,
            CASE WHEN o.member_id = 0 THEN t.name ELSE m.name END, coalesce(m.zone, 'Etc/UTC'), coalesce(m.dates, 0), coalesce(m.numbers, 0),
            (o.only_while_open IS NULL OR EXISTS (
                SELECT 1 FROM occasions c WHERE c.team_id = o.team_id AND c.id = o.only_while_open
                    AND (c.state = 0 OR (c.state = 2 AND c.make_up_over = 0 AND (c.make_up_end_ms IS NULL OR c.make_up_end_ms > ?2)))))
            AND (o.kind <> 3 OR o.about IS NULL OR NOT EXISTS (
                SELECT 1 FROM occasions c WHERE c.team_id = o.team_id AND c.id = o.about AND c.state IN (1, 3, 5)))
            AND (o.member_id = 0 OR m.left_ms IS NULL)
            AND (o.edits IS NULL OR e.state = 2),
            o.workspace, e.platform_id, o.first_try_ms,
            iif(EXISTS (SELECT 1 FROM accounts p JOIN members q ON q.team_id = p.team_id AND q.id = p.member_id
                WHERE p.platform = o.platform AND p.external_id = o.account AND p.team_id <> o.team_id AND q.left_ms IS NULL), t.name, NULL)
        FROM outbox o LEFT JOIN outbox e ON e.team_id = o.team_id AND e.id = o.edits
        JOIN teams t ON t.id = o.team_id LEFT JOIN members m ON m.team_id = o.team_id AND m.id = CASE WHEN o.member_id <> 0 THEN o.member_id ELSE (
            SELECT r.id FROM members r WHERE r.team_id = o.team_id ORDER BY r.left_ms IS NOT NULL, r.role DESC, r.joined_ms, r.id LIMIT 1) END
        WHERE o.platform = ?1 AND o.state IN (0, 1) AND o.next_ms <= ?2 AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.team_id = o.team_id AND e.member_id = o.member_id AND e.state IN (0, 1)
                AND e.attempts > 0 AND e.next_ms > ?2 AND e.id < o.id)
            AND (o.edits IS NULL OR coalesce(e.state, 3) NOT IN (0, 1))
        ORDER BY o.id LIMIT ?3
        """;

    /// <summary>One that had to wait is of the instant to which it was put off.</summary>
    public const string Claim =
        """
        UPDATE outbox SET state = 1, at_ms = iif(attempts = 0, max(at_ms, next_ms), at_ms), next_ms = ?2, attempts = attempts + 1,
            first_try_ms = coalesce(first_try_ms, ?3) WHERE id = ?1
        """;

    /// <summary>What was claimed was due: it is due at once, even where the clock was set back meanwhile.</summary>
    public const string ReleaseClaims = "UPDATE outbox SET state = 0, next_ms = 0, outcome_unknown = 1 WHERE state = 1";

    public const string Withdraw = "UPDATE outbox SET state = 3 WHERE id = ?1";

    public const string MarkSent =
        """
        UPDATE outbox SET state = 2, platform_id = ?2, sent_ms = ?3, outcome_unknown = 0, fault = NULL WHERE id = ?1 AND state = 1
        RETURNING team_id, member_id
        """;

    public const string Retry =
        "UPDATE outbox SET state = 0, next_ms = ?2, outcome_unknown = ?3, fault = ?4 WHERE id = ?1 AND state = 1";

    /// <summary>Those that were tried; one that was put off is meant for an instant of its own.</summary>
    public const string RetryNow = "UPDATE outbox SET next_ms = ?1 WHERE state = 0 AND attempts > 0 AND next_ms > ?1";

    /// <summary>It counts as not tried, but for one of which an earlier try may have got through.</summary>
    public const string PutOff =
        """
        UPDATE outbox SET state = 0, next_ms = ?2, attempts = iif(?3, attempts, 0), outcome_unknown = ?3, first_try_ms = iif(?3, first_try_ms, NULL), fault = ?4
        WHERE id = ?1 AND state = 1
        """;

    public const string Drop = "UPDATE outbox SET state = 4, fault = ?2 WHERE id = ?1 AND state IN (0, 1) RETURNING team_id, member_id";

    /// <summary>What waits for its receiver's next command, or next look at the Home tab.</summary>
    public const string Undelivered =
        """
        SELECT id, kind, content, at_ms, fault = 'attempts' FROM outbox
        WHERE team_id = ?1 AND member_id = ?2 AND state = 4 AND fault IN ('unreachable', 'attempts') AND edits IS NULL ORDER BY id
        """;

    /// <summary>One of these was told.</summary>
    public const string TellUndelivered =
        """
        UPDATE outbox SET fault = fault || ', told'
        WHERE team_id = ?1 AND member_id = ?2 AND id = ?3 AND state = 4 AND fault IN ('unreachable', 'attempts')
        """;

    /// <summary>
    /// Of those that wait for no other. One that does wait can't be claimed before the one it waits for, so it is never the next.
    /// </summary>
    public const string Next =
        """
        SELECT min(o.next_ms) FROM outbox o WHERE o.platform = ?1 AND o.state IN (0, 1) AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.team_id = o.team_id AND e.member_id = o.member_id AND e.state IN (0, 1)
                AND e.attempts > 0 AND e.id < o.id)
            AND (o.edits IS NULL OR NOT EXISTS (SELECT 1 FROM outbox e WHERE e.team_id = o.team_id AND e.id = o.edits AND e.state IN (0, 1)))
        """;

    public const string Find = "SELECT id, kind, content, at_ms FROM outbox WHERE team_id = ?1 AND id = ?2";

    public const string SentTo =
        """
        SELECT id, kind, content, at_ms FROM outbox WHERE team_id = ?1 AND member_id = ?2 AND state = 2 ORDER BY id DESC LIMIT ?3
        """;
}
