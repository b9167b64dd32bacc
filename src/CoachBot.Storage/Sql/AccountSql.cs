namespace CoachBot.Storage.Sql;

internal static class AccountSql
{
    private const string Row =
        """
        SELECT a.team_id, a.member_id, a.id, m.last_account_id, m.stamp, t.stamp, a.is_current, m.wake_ms
        FROM accounts a JOIN members m ON m.team_id = a.team_id AND m.id = a.member_id JOIN teams t ON t.id = a.team_id

        """;

    /// <summary>Whose account it is, whether it is the one used last, the stamps of both books, whether the person spoke here last, and
    /// the member's wake-up.</summary>
    public const string Find = Row + "WHERE a.platform = ?1 AND a.workspace = ?2 AND a.external_id = ?3";

    /// <summary>The account of the workspace where a person spoke last, of those that they have not left.</summary>
    public const string FindCurrent =
        Row + "WHERE a.platform = ?1 AND a.external_id = ?2 ORDER BY m.left_ms IS NOT NULL, a.is_current DESC, a.id DESC LIMIT 1";

    /// <summary>Whom a message went to, if that is one of a person's accounts.</summary>
    public const string FindReceiver =
        """
        SELECT o.team_id, o.member_id FROM outbox o JOIN accounts a
            ON a.team_id = o.team_id AND a.member_id = o.member_id AND a.platform = o.platform AND a.external_id = o.account
        WHERE o.id = ?1 AND o.platform = ?2 AND o.account = ?3
        """;

    /// <summary>Whether a person is in a second team of a platform, and has left neither.</summary>
    public const string IsInSeveralTeams =
        """
        SELECT 1 WHERE (
            SELECT count(DISTINCT a.team_id) FROM accounts a JOIN members m ON m.team_id = a.team_id AND m.id = a.member_id
            WHERE a.platform = ?1 AND a.external_id = ?2 AND m.left_ms IS NULL) > 1
        """;

    /// <summary>All of a person's accounts step back but one.</summary>
    public const string MakeCurrent = "UPDATE accounts SET is_current = (id = ?3) WHERE platform = ?1 AND external_id = ?2";

    /// <summary>The same, for whoever speaks to one of their teams.</summary>
    public const string TurnTo =
        "UPDATE accounts SET is_current = (team_id = ?3 AND member_id = ?4) WHERE platform = ?1 AND external_id = ?2";

    public const string Insert =
        "INSERT INTO accounts (id, team_id, member_id, platform, workspace, external_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    public const string Use = "UPDATE members SET last_account_id = ?3 WHERE team_id = ?1 AND id = ?2";

    /// <summary>Of one workspace alone, of those in which the bot still is.</summary>
    public const string OnlyIn =
        """
        SELECT DISTINCT a.team_id, a.member_id FROM accounts a JOIN members m ON m.team_id = a.team_id AND m.id = a.member_id
        WHERE a.platform = ?1 AND a.workspace = ?2 AND m.left_ms IS NULL AND NOT EXISTS (
            SELECT 1 FROM accounts o JOIN workspaces w ON w.platform = o.platform AND w.external_id = o.workspace
            WHERE o.team_id = a.team_id AND o.member_id = a.member_id AND w.left_ms IS NULL
                AND NOT (o.platform = ?1 AND o.workspace = ?2))
        """;

    public const string GoneWith =
        """
        SELECT DISTINCT a.team_id, a.member_id FROM accounts a JOIN members m ON m.team_id = a.team_id AND m.id = a.member_id
        WHERE a.platform = ?1 AND a.workspace = ?2 AND m.left_ms IS NOT NULL
        """;

    public const string GoneBefore =
        """
        SELECT DISTINCT a.team_id, a.member_id FROM accounts a JOIN members m ON m.team_id = a.team_id AND m.id = a.member_id
        WHERE m.left_ms < ?1
        """;
}
