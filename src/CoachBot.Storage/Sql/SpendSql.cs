namespace CoachBot.Storage.Sql;

internal static class SpendSql
{
    public const string Since =
        """
        SELECT id, channel_id, by_member_id, at_ms, on_date, amount_minor, currency FROM spends
        WHERE team_id = ?1 AND on_date >= ?2 ORDER BY on_date, id
        """;

    public const string Upsert =
        """
        INSERT INTO spends (id, team_id, channel_id, by_member_id, at_ms, on_date, amount_minor, currency)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (id) DO UPDATE SET channel_id = excluded.channel_id, by_member_id = excluded.by_member_id, at_ms = excluded.at_ms,
            on_date = excluded.on_date, amount_minor = excluded.amount_minor, currency = excluded.currency
        """;

    public const string Delete = "DELETE FROM spends WHERE team_id = ?1 AND id = ?2";
}
