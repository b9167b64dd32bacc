namespace CoachBot.Storage.Sql;

internal static class ForecastSql
{
    public const string Of =
        """
        SELECT goal_id AS Goal, on_date AS "On", probability AS Probability, came_true AS CameTrue
        FROM forecasts WHERE team_id = @Team AND goal_id = @Goal ORDER BY on_date
        """;

    /// <summary>The last one of a day stays.</summary>
    public const string Upsert =
        """
        INSERT INTO forecasts (team_id, goal_id, on_date, probability, came_true) VALUES (@Team, @Goal, @On, @Probability, @CameTrue)
        ON CONFLICT (team_id, goal_id, on_date) DO UPDATE SET probability = excluded.probability, came_true = excluded.came_true
        """;

    public const string Score = "UPDATE forecasts SET came_true = @CameTrue WHERE team_id = @Team AND goal_id = @Goal";
}
