namespace CoachBot.Storage.Sql;

internal static class WorkspaceSql
{
    private const string Columns = "SELECT platform, external_id, team_id, role, audience, zone, working_days, left_ms FROM workspaces ";

    public const string Find = Columns + "WHERE platform = ?1 AND external_id = ?2";

    /// <summary>A team's room is in the first: the one that began it, while the bot is there.</summary>
    public const string OfTeam = Columns + "WHERE team_id = ?1 ORDER BY left_ms IS NOT NULL, linked_ms IS NOT NULL, linked_ms, platform, external_id";

    public const string OfPlatform = Columns + "WHERE platform = ?1 AND left_ms IS NULL ORDER BY external_id";

    public const string LeftBefore = Columns + "WHERE left_ms < ?1 ORDER BY left_ms";

    public const string Upsert =
        """
        INSERT INTO workspaces (platform, external_id, team_id, role, audience, zone, working_days, left_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (platform, external_id) DO UPDATE SET role = excluded.role, audience = excluded.audience, zone = excluded.zone,
            working_days = excluded.working_days, left_ms = excluded.left_ms
        """;

    public const string Delete = "DELETE FROM workspaces WHERE platform = ?1 AND external_id = ?2";
}
