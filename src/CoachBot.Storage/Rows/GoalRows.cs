using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

internal static class GoalRows
{
    /// <summary>The goals that are open or were closed after an instant.</summary>
    public static List<Goal> Load(SqliteUnit unit, TeamId team, Instant closedAfter) =>
        unit.Query(GoalSql.Select, Read, team.Value, closedAfter.Ms());

    public static void Save(IStatements to, TeamId team, Goal goal) => to.Execute(
        GoalSql.Upsert, goal.Id.Value, team.Value, goal.Number, goal.Title, goal.Owner.Value, goal.Strategy?.Value, goal.Metric.Value,
        goal.Baseline.Milli(), goal.Target.Milli(), goal.Start.Iso(), goal.Due.Iso(), goal.CreatedAt.Ms(),
        GoalJson.Write(goal.Milestones), GoalJson.Write(goal.Cuts), goal.StartsFrom.Milli(), goal.ValueAtDue.Milli(), goal.ClosedAt.Ms(),
        goal.TouchedAt.Ms(), goal.Asked, goal.ForecastOn.Iso(), goal.AskedAt.Ms(), goal.Offer?.To.Value, goal.Offer?.By.Value);

    public static void Delete(IStatements to, TeamId team, Goal goal) => to.Execute(GoalSql.Delete, team.Value, goal.Id.Value);

    private static Goal Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Goal
        {
            Id = new GoalId(columns.Long()),
            Number = columns.Int(),
            Title = columns.Text(),
            Owner = new MemberId(columns.Long()),
            Strategy = columns.LongOrNull() is { } strategy ? new StrategyId(strategy) : null,
            Metric = new MetricId(columns.Long()),
            Baseline = columns.Amount(),
            Target = columns.Amount(),
            Start = columns.Date(),
            Due = columns.Date(),
            CreatedAt = columns.Instant(),
            Milestones = GoalJson.Milestones(columns.Text()),
            Cuts = GoalJson.Cuts(columns.Text()),
            StartsFrom = columns.Amount(),
            ValueAtDue = columns.AmountOrNull(),
            ClosedAt = columns.InstantOrNull(),
            TouchedAt = columns.Instant(),
            Asked = columns.Int(),
            ForecastOn = columns.DateOrNull(),
            AskedAt = columns.InstantOrNull(),
            Offer = Offer(columns.LongOrNull(), columns.LongOrNull()),
        };
    }

    private static GoalOffer? Offer(long? to, long? by) =>
        to is { } receiver && by is { } giver ? new GoalOffer(new MemberId(receiver), new MemberId(giver)) : null;
}
