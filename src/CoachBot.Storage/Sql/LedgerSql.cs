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
        SELECT id AS Id, at_ms AS At, kind AS Kind, subject_id AS Subject, parent_id AS Parent, date AS Date, rule AS Rule,
            rule_version AS RuleVersion, figures AS Figures, actor_member_id AS Actor
        FROM ledger WHERE team_id = @Team
        """;

    private const string Newest = " AND substr(kind, 1, length(@Kind)) = @Kind ORDER BY id DESC LIMIT @Most";

    public const string OfTeam = Row + Newest;

    public const string OfMember = Row + " AND member_id = @Member" + Newest;

    public const string OfSubject = Row + " AND (subject_id = @Subject OR (parent_id = @Subject AND parent_id <> 0))" + Newest;

    public const string OfMemberAndSubject =
        Row + " AND member_id = @Member AND (subject_id = @Subject OR (parent_id = @Subject AND parent_id <> 0))" + Newest;
}
