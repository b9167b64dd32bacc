namespace CoachBot.Storage.Sql;

internal static class AssessmentSql
{
    public const string Rounds =
        "SELECT id, begun_ms, questions, revealed_ms, ended_ms FROM assessment_rounds WHERE team_id = ?1 ORDER BY begun_ms, id";

    public const string UpsertRound =
        """
        INSERT INTO assessment_rounds (id, team_id, begun_ms, questions, revealed_ms, ended_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET revealed_ms = excluded.revealed_ms, ended_ms = excluded.ended_ms
        """;

    public const string Answers =
        """
        SELECT round_id, member_id, is_second, scores, may_show, evidence FROM assessment_answers
        WHERE team_id = ?1 ORDER BY round_id, member_id, is_second
        """;

    public const string UpsertAnswer =
        """
        INSERT INTO assessment_answers (team_id, round_id, member_id, is_second, scores, may_show, evidence)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (team_id, round_id, member_id, is_second) DO UPDATE SET scores = excluded.scores, may_show = excluded.may_show,
            evidence = excluded.evidence
        """;

    public const string LastNote =
        """
        SELECT id, member_id, at_ms, stage, note FROM assessment_notes WHERE team_id = ?1 ORDER BY at_ms DESC, id DESC LIMIT 1
        """;

    public const string InsertNote =
        "INSERT INTO assessment_notes (id, team_id, member_id, at_ms, stage, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
}
