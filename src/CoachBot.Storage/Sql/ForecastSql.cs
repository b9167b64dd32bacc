namespace CoachBot.Storage.Sql;

internal static class ForecastSql
{
    public const string Of =
        """
        SELECT on_date, probability, came_true FROM forecasts WHERE team_id = ?1 AND goal_id = ?2 ORDER BY on_date
        """;

    /// <summary>The last one of a day stays.</summary>
    public const string Upsert =
        """
        INSERT INTO forecasts (team_id, goal_id, on_date, probability, came_true) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (team_id, goal_id, on_date) DO UPDATE SET probability = excluded.probability, came_true = excluded.came_true
        """;

    public const string Score = "UPDATE forecasts SET came_true = ?3 WHERE team_id = ?1 AND goal_id = ?2";
}
