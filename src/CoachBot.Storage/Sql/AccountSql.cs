namespace CoachBot.Storage.Sql;

internal static class AccountSql
{
    /// <summary>Whose account it is, whether it is the one used last, and the stamps of both books.</summary>
    public const string Find =
        """
        SELECT a.team_id, a.member_id, a.id, m.last_account_id, m.stamp, t.stamp
        FROM accounts a JOIN members m ON m.team_id = a.team_id AND m.id = a.member_id JOIN teams t ON t.id = a.team_id
        WHERE a.platform = ?1 AND a.workspace = ?2 AND a.external_id = ?3
        """;

    public const string Insert =
        "INSERT INTO accounts (id, team_id, member_id, platform, workspace, external_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    public const string Use = "UPDATE members SET last_account_id = ?3 WHERE team_id = ?1 AND id = ?2";

    public const string LastUsed =
        """
        SELECT a.platform, a.external_id FROM members m JOIN accounts a ON a.team_id = m.team_id AND a.id = m.last_account_id
        WHERE m.team_id = ?1 AND m.id = ?2 AND m.left_ms IS NULL
        """;
}
