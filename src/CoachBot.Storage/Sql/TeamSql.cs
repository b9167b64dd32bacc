namespace CoachBot.Storage.Sql;

internal static class TeamSql
{
    public const string Insert =
        """
        INSERT INTO teams (id, name, installed_ms, room, review_day, review_time, next_goal_number, next_strategy_number, stamp,
            reviewed_on, reviews_unanswered, rate_minor, rate_currency, rate_for_all, assess_again_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        """;

    public const string Update =
        """
        UPDATE teams SET name = ?2, installed_ms = ?3, room = ?4, review_day = ?5, review_time = ?6, next_goal_number = ?7,
            next_strategy_number = ?8, stamp = ?9, reviewed_on = ?10, reviews_unanswered = ?11, rate_minor = ?12, rate_currency = ?13,
            rate_for_all = ?14, assess_again_ms = ?15
        WHERE id = ?1
        """;

    public const string Select =
        """
        SELECT id, name, installed_ms, room, review_day, review_time, reviewed_on, reviews_unanswered, rate_minor, rate_currency,
            rate_for_all, assess_again_ms, next_goal_number, next_strategy_number,
            EXISTS (SELECT 1 FROM expectations e WHERE e.team_id = ?1),
            EXISTS (SELECT 1 FROM plans p WHERE p.team_id = ?1 AND p.ended_ms IS NULL)
        FROM teams WHERE id = ?1
        """;

    /// <summary>The shortest of queries.</summary>
    public const string Any = "SELECT 1 FROM teams LIMIT 1";

    public const string Stamp = "SELECT stamp FROM teams WHERE id = ?1";

    public const string SetStamp = "UPDATE teams SET stamp = ?2 WHERE id = ?1";

    public const string Channels = "SELECT id, name, audit FROM channels WHERE team_id = ?1 ORDER BY id";

    public const string UpsertChannel =
        """
        INSERT INTO channels (id, team_id, name, audit) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, audit = excluded.audit
        """;

    public const string DeleteChannel = "DELETE FROM channels WHERE team_id = ?1 AND id = ?2";

    public const string Holidays = "SELECT date, name FROM holidays WHERE team_id = ?1 ORDER BY date";

    public const string UpsertHoliday =
        """
        INSERT INTO holidays (team_id, date, name) VALUES (?1, ?2, ?3) ON CONFLICT (team_id, date) DO UPDATE SET name = excluded.name
        """;

    public const string DeleteHoliday = "DELETE FROM holidays WHERE team_id = ?1 AND date = ?2";
}
