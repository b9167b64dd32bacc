using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>What was foretold of goals, and what became of it.</summary>
internal static class ForecastRows
{
    public static List<StoredForecast> Of(SqliteUnit unit, TeamId team, GoalId goal) => unit.Query(
        ForecastSql.Of,
        row => new StoredForecast(
            goal, Stored.Date(row.GetUtf8(0)), row.GetDouble(1), row.GetInt64OrNull(2) is { } cameTrue ? cameTrue != 0 : null),
        team.Value, goal.Value);

    public static void Save(IStatements to, TeamId team, StoredForecast forecast) => to.Execute(
        ForecastSql.Upsert, team.Value, forecast.Goal.Value, forecast.On.Iso(), forecast.Probability,
        forecast.CameTrue is { } cameTrue ? cameTrue : default(DbValue));

    public static void Score(IStatements to, TeamId team, GoalId goal, bool cameTrue) =>
        to.Execute(ForecastSql.Score, team.Value, goal.Value, cameTrue);
}
