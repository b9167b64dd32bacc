namespace CoachBot.Storage.Sql;

/// <summary>What platforms' adapters remember.</summary>
internal static class NoteSql
{
    public const string Find =
        "SELECT value FROM platform_notes WHERE platform = ?1 AND key = ?2 AND (until_ms IS NULL OR until_ms > ?3)";

    public const string Put =
        """
        INSERT INTO platform_notes (platform, key, account, value, until_ms) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (platform, key) DO UPDATE SET account = excluded.account, value = excluded.value, until_ms = excluded.until_ms
        """;

    public const string Remove = "DELETE FROM platform_notes WHERE platform = ?1 AND key = ?2";

    public const string Prune = "DELETE FROM platform_notes WHERE until_ms < ?1";
}
