namespace CoachBot.Storage.Sql;

internal static class LedgerSql
{
    public const string Insert =
        """
        INSERT INTO ledger (team_id, member_id, actor_member_id, kind, at_ms, subject_id, parent_id, date, rule, rule_version, figures)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    private const string Row =
        """
        SELECT id, at_ms, kind, subject_id, parent_id, date, rule, rule_version, figures, actor_member_id
        FROM ledger WHERE team_id = ?1
        """;

    private const string Newest = " AND substr(kind, 1, length(?2)) = ?2 ORDER BY id DESC LIMIT ?3";

    public const string OfTeam = Row + Newest;

    public const string OfMember = Row + " AND member_id = ?4" + Newest;

    public const string OfSubject = Row + " AND (subject_id = ?4 OR (parent_id = ?4 AND parent_id <> 0))" + Newest;

    public const string OfMemberAndSubject =
        Row + " AND member_id = ?4 AND (subject_id = ?5 OR (parent_id = ?5 AND parent_id <> 0))" + Newest;
}
