namespace CoachBot.Storage.Sql;

internal static class ReviewSql
{
    public const string Ideas =
        "SELECT id, number, text, by_member_id, at_ms, state, closed_ms FROM ideas WHERE team_id = ?1 ORDER BY number";

    public const string UpsertIdea =
        """
        INSERT INTO ideas (id, team_id, number, text, by_member_id, at_ms, state, closed_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, text = excluded.text, state = excluded.state,
            closed_ms = excluded.closed_ms
        """;

    public const string DeleteIdea = "DELETE FROM ideas WHERE team_id = ?1 AND id = ?2";

    public const string Kudos =
        """
        SELECT id, from_member_id, to_member_id, text, at_ms FROM kudos WHERE team_id = ?1 AND at_ms >= ?2 ORDER BY at_ms, id
        """;

    public const string UpsertKudos =
        """
        INSERT INTO kudos (id, team_id, from_member_id, to_member_id, text, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET text = excluded.text
        """;

    public const string DeleteKudos = "DELETE FROM kudos WHERE team_id = ?1 AND id = ?2";

    public const string Answers =
        """
        SELECT id, member_id, at_ms, on_date, worked, did_not_work, change, asked_ms, did FROM review_answers
        WHERE team_id = ?1 AND at_ms >= ?2 ORDER BY at_ms, id
        """;

    public const string UpsertAnswer =
        """
        INSERT INTO review_answers (id, team_id, member_id, at_ms, on_date, worked, did_not_work, change, asked_ms, did)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (id) DO UPDATE SET worked = excluded.worked, did_not_work = excluded.did_not_work, change = excluded.change,
            asked_ms = excluded.asked_ms, did = excluded.did
        """;

    public const string DeleteAnswer = "DELETE FROM review_answers WHERE team_id = ?1 AND id = ?2";

    public const string ScoredForecasts =
        """
        SELECT goal_id, probability, came_true FROM forecasts WHERE team_id = ?1 AND came_true IS NOT NULL ORDER BY goal_id, on_date
        """;
}
