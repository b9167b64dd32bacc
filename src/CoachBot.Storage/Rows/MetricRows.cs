using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Strategies, metrics and what was measured.</summary>
internal static class MetricRows
{
    public static List<Strategy> Strategies(SqliteUnit unit, TeamId team) => unit.Query(GoalSql.Strategies, ReadStrategy, team.Value);

    public static void Save(IStatements to, TeamId team, Strategy strategy) => to.Execute(
        GoalSql.UpsertStrategy, strategy.Id.Value, team.Value, strategy.Number, strategy.Name, strategy.Owner.Value,
        strategy.CreatedAt.Ms(), strategy.ClosedAt.Ms(), strategy.Customer, strategy.Business, strategy.OutcomeValue.Minor(),
        strategy.Currency);

    public static void Delete(IStatements to, TeamId team, Strategy strategy) =>
        to.Execute(GoalSql.DeleteStrategy, team.Value, strategy.Id.Value);

    public static List<Metric> Metrics(SqliteUnit unit, TeamId team) => unit.Query(GoalSql.Metrics, ReadMetric, team.Value);

    public static void Save(IStatements to, TeamId team, Metric metric) => to.Execute(
        GoalSql.UpsertMetric, metric.Id.Value, team.Value, metric.Name, metric.Unit, (int)metric.Kind, (int)metric.Shape,
        (int)metric.Direction, metric.Value.Milli(), (int)metric.Cadence, metric.Owner?.Value, metric.RecordedOn.Iso(), metric.AskFrom.Iso(),
        metric.AskedInVain);

    public static void Delete(IStatements to, TeamId team, Metric metric) => to.Execute(GoalSql.DeleteMetric, team.Value, metric.Id.Value);

    /// <summary>The measurements of <paramref name="from"/> or later, oldest first.</summary>
    public static List<Measurement> Measurements(SqliteUnit unit, TeamId team, MetricId metric, LocalDate from) =>
        unit.Query(GoalSql.Measurements, ReadMeasurement, team.Value, metric.Value, from.Iso());

    public static void Save(IStatements to, TeamId team, Measurement measurement) => to.Execute(
        GoalSql.UpsertMeasurement, measurement.Id.Value, team.Value, measurement.Metric.Value, measurement.By.Value, measurement.At.Ms(),
        measurement.On.Iso(), measurement.Added, measurement.Amount.Milli(), measurement.Value.Milli());

    public static void Delete(IStatements to, TeamId team, Measurement measurement) =>
        to.Execute(GoalSql.DeleteMeasurement, team.Value, measurement.Id.Value);

    private static Strategy ReadStrategy(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Strategy(
            new StrategyId(columns.Long()), columns.Int(), columns.Text(), new MemberId(columns.Long()), columns.Instant(),
            columns.InstantOrNull())
        {
            Customer = columns.TextOrNull(),
            Business = columns.TextOrNull(),
            OutcomeValue = columns.LongOrNull() / 100m,
            Currency = columns.TextOrNull(),
        };
    }

    private static Metric ReadMetric(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Metric(
            new MetricId(columns.Long()), columns.Text(), columns.Text(), (MetricKind)columns.Int(), (MetricShape)columns.Int(),
            (MetricDirection)columns.Int(), columns.AmountOrNull())
        {
            Cadence = (MetricCadence)columns.Int(),
            Owner = columns.LongOrNull() is { } owner ? new MemberId(owner) : null,
            RecordedOn = columns.DateOrNull(),
            AskFrom = columns.DateOrNull(),
            AskedInVain = columns.Int(),
        };
    }

    private static Measurement ReadMeasurement(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Measurement(
            new MeasurementId(columns.Long()), new MetricId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), columns.Date(),
            columns.Flag(), columns.Amount(), columns.Amount());
    }
}
