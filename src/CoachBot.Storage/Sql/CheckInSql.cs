namespace CoachBot.Storage.Sql;

internal static class CheckInSql
{
    public const string Select =
        """
        SELECT date, id, number, minutes, activity, channel_id, note, logged_ms FROM check_ins
        WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 ORDER BY date, id
        """;

    /// <summary>In the order of their check-ins.</summary>
    public const string Credits =
        """
        SELECT check_in_id, occasion_id, minutes, kind FROM credits
        WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 ORDER BY date, check_in_id, place
        """;

    public const string Between =
        """
        SELECT date, id, number, minutes, activity, channel_id, note, logged_ms FROM check_ins
        WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 AND date <= ?4 ORDER BY date, id
        """;

    public const string CreditsBetween =
        """
        SELECT check_in_id, occasion_id, minutes, kind FROM credits
        WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 AND date <= ?4 ORDER BY date, check_in_id, place
        """;

    public const string Upsert =
        """
        INSERT INTO check_ins (team_id, member_id, date, id, number, minutes, activity, channel_id, note, logged_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (team_id, member_id, date, id) DO UPDATE SET number = excluded.number, minutes = excluded.minutes,
            activity = excluded.activity, channel_id = excluded.channel_id, note = excluded.note, logged_ms = excluded.logged_ms
        """;

    /// <summary>Its credits go with it.</summary>
    public const string Delete = "DELETE FROM check_ins WHERE team_id = ?1 AND member_id = ?2 AND date = ?3 AND id = ?4";

    public const string InsertCredit =
        """
        INSERT INTO credits (team_id, member_id, date, check_in_id, place, occasion_id, minutes, kind)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    public const string DeleteCredits = "DELETE FROM credits WHERE team_id = ?1 AND member_id = ?2 AND date = ?3 AND check_in_id = ?4";
}
