namespace CoachBot.Storage.Sql;

/// <summary>Codes that link teams and accounts, and what they do.</summary>
internal static class LinkSql
{
    /// <summary>A team has one code for teams, a member one for accounts: an earlier one goes.</summary>
    public const string DropEarlier = "DELETE FROM link_codes WHERE team_id = ?1 AND kind = ?3 AND (kind = 0 OR member_id = ?2)";

    public const string Put = "INSERT INTO link_codes (team_id, member_id, kind, hash, until_ms) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <summary>Of all teams: the code is what tells which.</summary>
    public const string Pending = "SELECT team_id, member_id, kind, hash, until_ms FROM link_codes WHERE kind = ?1 AND until_ms > ?2";

    public const string Remove = "DELETE FROM link_codes WHERE team_id = ?1 AND member_id = ?2 AND kind = ?3";

    public const string AddTry = "INSERT INTO link_tries (team_id, platform, workspace, account, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)";

    public const string PruneTries = "DELETE FROM link_tries WHERE at_ms <= ?1";

    public const string PruneCodes = "DELETE FROM link_codes WHERE until_ms <= ?1";

    /// <summary>Wrong codes since an instant: of a team here, of a person anywhere.</summary>
    public const string CountTries =
        """
        SELECT (SELECT count(*) FROM link_tries WHERE team_id = ?1 AND at_ms > ?4),
            (SELECT count(*) FROM link_tries WHERE platform = ?2 AND account = ?3 AND at_ms > ?4)
        """;

    /// <summary>
    /// Whether a team did anything that another team's book could not take over as it is: what <see cref="ForgetSql.TeamErasures"/> would
    /// erase, or nobody could look at any more. A channel that only has a name is none, nor is an import that was not confirmed: both are what
    /// taking something back leaves behind.
    /// </summary>
    public const string TeamHasHistory =
        """
        SELECT EXISTS (SELECT 1 FROM commitments WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM check_ins WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM goals WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM strategies WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM metrics WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM measurements WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM aways WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM holidays WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM expectations WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM plans WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM ideas WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM kudos WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM review_answers WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM spends WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM assessment_rounds WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM assessment_notes WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM skips WHERE team_id = ?1) OR EXISTS (SELECT 1 FROM asks WHERE team_id = ?1)
            OR EXISTS (SELECT 1 FROM channels WHERE team_id = ?1 AND audit IS NOT NULL)
            OR EXISTS (SELECT 1 FROM imports WHERE team_id = ?1 AND state = 1)
            OR EXISTS (SELECT 1 FROM pauses p WHERE p.team_id = ?1 AND NOT EXISTS (
                SELECT 1 FROM members m WHERE m.team_id = p.team_id AND m.id = p.member_id AND m.left_ms IS NOT NULL))
        """;

    /// <summary>Whether a member has what another book could not take over as it is: what <see cref="ForgetSql.Erasures"/> would erase.</summary>
    public const string MemberHasBook =
        """
        SELECT EXISTS (SELECT 1 FROM commitments WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM check_ins WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM goals WHERE team_id = ?1 AND owner_member_id = ?2)
            OR EXISTS (SELECT 1 FROM strategies WHERE team_id = ?1 AND owner_member_id = ?2)
            OR EXISTS (SELECT 1 FROM measurements WHERE team_id = ?1 AND by_member_id = ?2)
            OR EXISTS (SELECT 1 FROM aways WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM pauses WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM covers WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM ideas WHERE team_id = ?1 AND by_member_id = ?2)
            OR EXISTS (SELECT 1 FROM kudos WHERE team_id = ?1 AND ?2 IN (from_member_id, to_member_id))
            OR EXISTS (SELECT 1 FROM review_answers WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM assessment_notes WHERE team_id = ?1 AND member_id = ?2)
            OR EXISTS (SELECT 1 FROM assessment_answers WHERE team_id = ?1 AND member_id = ?2)
        """;

    /// <summary>What follows a person (team ?1, member ?2) into another book (team ?3, member ?4).</summary>
    public static readonly IReadOnlyList<string> Follow =
    [
        """
        UPDATE members SET last_account_id = coalesce(last_account_id, (SELECT last_account_id FROM members WHERE team_id = ?1 AND id = ?2))
        WHERE team_id = ?3 AND id = ?4
        """,
        "UPDATE accounts SET team_id = ?3, member_id = ?4 WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE OR IGNORE outbox SET team_id = ?3, member_id = ?4 WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE received_events SET member_id = ?4 WHERE ?1 > 0 AND ?3 > 0 AND member_id = ?2",
    ];

    /// <summary>Whoever asked the one for help asks the other.</summary>
    public const string FollowAccountability =
        "UPDATE members SET accountable_member_id = ?3, stamp = ?4 WHERE team_id = ?1 AND accountable_member_id = ?2 AND id <> ?3";

    /// <summary>
    /// Whoever wished for the one as a buddy wishes for the other; whoever is the one's buddy stays it where the other kept them (?5).
    /// </summary>
    public const string FollowBuddy =
        """
        UPDATE members SET buddy_member_id = ?3, stamp = ?4
        WHERE team_id = ?1 AND buddy_member_id = ?2 AND id <> ?3 AND (buddy_mutual = 0 OR id = ?5)
        """;

    public const string MoveWorkspace =
        "UPDATE workspaces SET team_id = ?4, linked_ms = ?5 WHERE team_id = ?1 AND platform = ?2 AND external_id = ?3";

    /// <summary>Another account of a member, in a workspace where the bot still is; the newest.</summary>
    public const string Elsewhere =
        """
        SELECT a.id FROM accounts a JOIN workspaces w ON w.team_id = a.team_id AND w.platform = a.platform AND w.external_id = a.workspace
        WHERE a.team_id = ?1 AND a.member_id = ?2 AND w.left_ms IS NULL AND NOT (a.platform = ?3 AND a.workspace = ?4)
        ORDER BY a.id DESC LIMIT 1
        """;

    /// <summary>The same for all whose messages went to a workspace.</summary>
    public const string AllElsewhere =
        """
        UPDATE members SET last_account_id = coalesce((
            SELECT a.id FROM accounts a JOIN workspaces w ON w.team_id = a.team_id AND w.platform = a.platform AND w.external_id = a.workspace
            WHERE a.team_id = members.team_id AND a.member_id = members.id AND w.left_ms IS NULL AND NOT (a.platform = ?2 AND a.workspace = ?3)
            ORDER BY a.id DESC LIMIT 1), last_account_id)
        WHERE team_id = ?1 AND last_account_id IN (SELECT id FROM accounts WHERE team_id = ?1 AND platform = ?2 AND workspace = ?3)
        """;
}
