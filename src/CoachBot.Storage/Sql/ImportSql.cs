namespace CoachBot.Storage.Sql;

internal static class ImportSql
{
    private const string Columns = "SELECT id, by_member_id, at_ms, confirmed_ms, state, plan FROM imports WHERE team_id = ?1";

    public const string Select = Columns + " AND id = ?2";

    /// <summary>Those that count, in the order in which they came to.</summary>
    public const string Confirmed = Columns + " AND state = 1 ORDER BY id";

    public const string Upsert =
        """
        INSERT INTO imports (id, team_id, by_member_id, at_ms, confirmed_ms, state, plan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (id) DO UPDATE SET confirmed_ms = excluded.confirmed_ms, state = excluded.state, plan = excluded.plan
        """;

    public const string Delete = "DELETE FROM imports WHERE team_id = ?1 AND id = ?2";

    public const string ConfirmedSince = "SELECT 1 FROM imports WHERE team_id = ?1 AND state = 1 AND confirmed_ms > ?2 AND id <> ?3 LIMIT 1";

    /// <summary>A member's import that still waits for a yes, or was taken back.</summary>
    public const string Abandoned = "SELECT id FROM imports WHERE team_id = ?1 AND by_member_id = ?2 AND state <> 1 ORDER BY id LIMIT 1";

    public const string InsertFigure =
        "INSERT INTO imported_figures (team_id, import_id, metric_id, on_date, amount_milli) VALUES (?1, ?2, ?3, ?4, ?5)";

    public const string DeleteFigures =
        """
        DELETE FROM imported_figures WHERE team_id = ?1 AND import_id = ?2 AND (metric_id, on_date) IN (
            SELECT metric_id, on_date FROM imported_figures WHERE team_id = ?1 AND import_id = ?2 LIMIT ?3)
        """;

    /// <summary>The figures of confirmed imports, those of later ones behind those of earlier ones, each import's oldest first.</summary>
    public const string Figures =
        """
        SELECT f.on_date, f.amount_milli, i.id FROM imports i CROSS JOIN imported_figures f
            ON f.team_id = i.team_id AND f.import_id = i.id AND f.metric_id = ?2
        WHERE i.team_id = ?1 AND i.state = 1 ORDER BY i.id, f.on_date
        """;
}
