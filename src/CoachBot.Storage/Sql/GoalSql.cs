namespace CoachBot.Storage.Sql;

internal static class GoalSql
{
    public const string Strategies =
        """
        SELECT id, number, name, owner_member_id, created_ms, closed_ms, customer, business, outcome_minor, currency
        FROM strategies WHERE team_id = ?1 ORDER BY id
        """;

    public const string UpsertStrategy =
        """
        INSERT INTO strategies (
            id, team_id, number, name, owner_member_id, created_ms, closed_ms, customer, business, outcome_minor, currency)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name, owner_member_id = excluded.owner_member_id,
            created_ms = excluded.created_ms, closed_ms = excluded.closed_ms, customer = excluded.customer, business = excluded.business,
            outcome_minor = excluded.outcome_minor, currency = excluded.currency
        """;

    public const string DeleteStrategy = "DELETE FROM strategies WHERE team_id = ?1 AND id = ?2";

    public const string Metrics =
        """
        SELECT id, name, unit, kind, shape, direction, value_milli, cadence, owner_member_id, recorded_on, ask_from, asked_in_vain
        FROM metrics WHERE team_id = ?1 ORDER BY id
        """;

    public const string UpsertMetric =
        """
        INSERT INTO metrics (
            id, team_id, name, unit, kind, shape, direction, value_milli, cadence, owner_member_id, recorded_on, ask_from, asked_in_vain)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit, kind = excluded.kind, shape = excluded.shape,
            direction = excluded.direction, value_milli = excluded.value_milli, cadence = excluded.cadence,
            owner_member_id = excluded.owner_member_id, recorded_on = excluded.recorded_on, ask_from = excluded.ask_from,
            asked_in_vain = excluded.asked_in_vain
        """;

    public const string DeleteMetric = "DELETE FROM metrics WHERE team_id = ?1 AND id = ?2";

    public const string Measurements =
        """
        SELECT id, metric_id, by_member_id, at_ms, on_date, added, amount_milli, value_milli FROM measurements
        WHERE team_id = ?1 AND metric_id = ?2 AND on_date >= ?3 ORDER BY on_date, at_ms, id
        """;

    public const string UpsertMeasurement =
        """
        INSERT INTO measurements (id, team_id, metric_id, by_member_id, at_ms, on_date, added, amount_milli, value_milli)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (id) DO UPDATE SET metric_id = excluded.metric_id, by_member_id = excluded.by_member_id, at_ms = excluded.at_ms,
            on_date = excluded.on_date, added = excluded.added, amount_milli = excluded.amount_milli, value_milli = excluded.value_milli
        """;

    public const string DeleteMeasurement = "DELETE FROM measurements WHERE team_id = ?1 AND id = ?2";

    /// <summary>The goals that are open or were closed after an instant.</summary>
    public const string Select =
        """
        SELECT id, number, title, owner_member_id, strategy_id, metric_id, baseline_milli, target_milli, start_date, due_date, created_ms,
            milestones, cuts, starts_from_milli, value_at_due_milli, closed_ms, touched_ms, asked, forecast_on, asked_ms,
            offered_to_member_id, offered_by_member_id
        FROM goals WHERE team_id = ?1 AND (closed_ms IS NULL OR closed_ms > ?2) ORDER BY id
        """;

    public const string Upsert =
        """
        INSERT INTO goals (id, team_id, number, title, owner_member_id, strategy_id, metric_id, baseline_milli, target_milli, start_date,
            due_date, created_ms, milestones, cuts, starts_from_milli, value_at_due_milli, closed_ms, touched_ms, asked, forecast_on, asked_ms,
            offered_to_member_id, offered_by_member_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
            ?23)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title, owner_member_id = excluded.owner_member_id,
            strategy_id = excluded.strategy_id, metric_id = excluded.metric_id, baseline_milli = excluded.baseline_milli,
            target_milli = excluded.target_milli, start_date = excluded.start_date, due_date = excluded.due_date,
            created_ms = excluded.created_ms, milestones = excluded.milestones, cuts = excluded.cuts,
            starts_from_milli = excluded.starts_from_milli, value_at_due_milli = excluded.value_at_due_milli,
            closed_ms = excluded.closed_ms, touched_ms = excluded.touched_ms, asked = excluded.asked, forecast_on = excluded.forecast_on,
            asked_ms = excluded.asked_ms, offered_to_member_id = excluded.offered_to_member_id,
            offered_by_member_id = excluded.offered_by_member_id
        """;

    public const string Delete = "DELETE FROM goals WHERE team_id = ?1 AND id = ?2";
}
