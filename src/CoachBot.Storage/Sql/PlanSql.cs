namespace CoachBot.Storage.Sql;

internal static class PlanSql
{
    private const string Columns =
        """
        SELECT id, by_member_id, name, kind, title, goal_id, starts_on, launch_on, begun_ms, ended_ms, minutes, long_percent, weeks, step,
            monday
        FROM plans WHERE team_id = ?1
        """;

    public const string Open = Columns + " AND ended_ms IS NULL ORDER BY id";

    public const string All = Columns + " ORDER BY id";

    public const string Upsert =
        """
        INSERT INTO plans (id, team_id, by_member_id, name, kind, title, goal_id, starts_on, launch_on, begun_ms, ended_ms, minutes,
            long_percent, weeks, step, monday)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, title = excluded.title, goal_id = excluded.goal_id,
            starts_on = excluded.starts_on, launch_on = excluded.launch_on, begun_ms = excluded.begun_ms, ended_ms = excluded.ended_ms,
            minutes = excluded.minutes, long_percent = excluded.long_percent, weeks = excluded.weeks, step = excluded.step,
            monday = excluded.monday
        """;

    private const string OfOpen = " AND plan_id IN (SELECT id FROM plans WHERE team_id = ?1 AND ended_ms IS NULL)";

    private const string WeekColumns = "SELECT plan_id, monday, step, planned, done, outcome FROM plan_weeks WHERE team_id = ?1";

    private const string MemberColumns =
        "SELECT plan_id, member_id, commitment_id, most, before_minutes, set_for, left_ms FROM plan_members WHERE team_id = ?1";

    public const string Weeks = WeekColumns + " ORDER BY plan_id, monday";

    public const string OpenWeeks = WeekColumns + OfOpen + " ORDER BY plan_id, monday";

    public const string InsertWeek =
        "INSERT INTO plan_weeks (team_id, plan_id, monday, step, planned, done, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    public const string DeleteWeek = "DELETE FROM plan_weeks WHERE team_id = ?1 AND plan_id = ?2 AND monday = ?3";

    public const string Members = MemberColumns + " ORDER BY plan_id, member_id";

    public const string OpenMembers = MemberColumns + OfOpen + " ORDER BY plan_id, member_id";

    public const string UpsertMember =
        """
        INSERT INTO plan_members (team_id, plan_id, member_id, commitment_id, most, before_minutes, set_for, left_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (team_id, plan_id, member_id) DO UPDATE SET commitment_id = excluded.commitment_id, most = excluded.most,
            before_minutes = excluded.before_minutes, set_for = excluded.set_for, left_ms = excluded.left_ms
        """;

    public const string DeleteMember = "DELETE FROM plan_members WHERE team_id = ?1 AND plan_id = ?2 AND member_id = ?3";

    public const string Answers =
        """
        SELECT id, plan_id, member_id, week, at_ms, scores FROM plan_answers WHERE team_id = ?1 AND plan_id = ?2 ORDER BY week, id
        """;

    public const string UpsertAnswer =
        """
        INSERT INTO plan_answers (id, team_id, plan_id, member_id, week, at_ms, scores) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms, scores = excluded.scores
        """;

    /// <summary>A plan that was taken back goes with all that belongs to it.</summary>
    public static readonly IReadOnlyList<string> Deletions =
    [
        "DELETE FROM plan_answers WHERE team_id = ?1 AND plan_id = ?2",
        "DELETE FROM plan_members WHERE team_id = ?1 AND plan_id = ?2",
        "DELETE FROM plan_weeks WHERE team_id = ?1 AND plan_id = ?2",
        "DELETE FROM plans WHERE team_id = ?1 AND id = ?2",
    ];
}
