using System.Text.Json;
using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>Imports and their figures.</summary>
internal static class ImportRows
{
    public static MetricImport? Find(SqliteUnit unit, TeamId team, ImportId id) =>
        unit.QuerySingleOrDefault(ImportSql.Select, Read, team.Value, id.Value);

    public static void Save(IStatements to, TeamId team, MetricImport import) => to.Execute(
        ImportSql.Upsert, import.Id.Value, team.Value, import.By.Value, import.At.Ms(), import.ConfirmedAt.Ms(), (int)import.State,
        RecordJson.Write(import.Plan));

    public static void Delete(IStatements to, TeamId team, MetricImport import) =>
        to.Execute(ImportSql.Delete, team.Value, import.Id.Value);

    public static bool ConfirmedSince(SqliteUnit unit, TeamId team, Instant at, ImportId except) =>
        unit.QuerySingleOrDefault(ImportSql.ConfirmedSince, row => row.GetInt64(0), team.Value, at.Ms(), except.Value) == 1;

    public static void Stage(SqliteUnit unit, TeamId team, ImportId import, ReadOnlySpan<ImportedFigure> figures)
    {
        foreach (var figure in figures)
            unit.Execute(ImportSql.InsertFigure, team.Value, import.Value, figure.Metric.Value, figure.On.Iso(), figure.Amount.Milli());
    }

    /// <summary>Removes some of what a member's abandoned imports put down; false where nothing was left.</summary>
    public static bool DropStaged(SqliteUnit unit, TeamId team, MemberId by, int most)
    {
        if (unit.QuerySingleOrDefault(ImportSql.Abandoned, row => (long?)row.GetInt64(0), team.Value, by.Value) is not { } import)
            return false;
        if (unit.Execute(ImportSql.DeleteFigures, team.Value, import, most) == 0)
            unit.Execute(ImportSql.Delete, team.Value, import);
        return true;
    }

    /// <summary>A figure a day, the latest import's, oldest first.</summary>
    public static IReadOnlyList<ImportedFigure> Figures(SqliteUnit unit, TeamId team, MetricId metric)
    {
        var figures = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, on, amount) in Confirmed(unit, team, metric))
            figures[on] = amount;
        return Days(metric, figures);
    }

    /// <summary>
    /// What no record moved a metric by: of each import's figures the earliest, as many as its plan says, and of those by how much they
    /// are other than what an earlier import said of the day.
    /// </summary>
    public static IReadOnlyList<ImportedFigure> History(SqliteUnit unit, TeamId team, MetricId metric)
    {
        var still = unit.Query(ImportSql.Confirmed, Read, team.Value)
            .ToDictionary(import => import.Id.Value, import => import.Plan.Metrics.FirstOrDefault(m => m.Metric == metric)?.History ?? 0);
        if (still.Values.All(days => days == 0))
            return [];
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var unmoved = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (import, on, amount) in Confirmed(unit, team, metric))
        {
            if (still[import]-- > 0)
                unmoved[on] = unmoved.GetValueOrDefault(on) + amount - figures.GetValueOrDefault(on);
            figures[on] = amount;
        }
        return Days(metric, unmoved);
    }

    private static List<(long Import, string On, decimal Amount)> Confirmed(SqliteUnit unit, TeamId team, MetricId metric) => unit.Query(
        ImportSql.Figures, row => (row.GetInt64(2), row.GetString(0), Stored.Amount(row.GetInt64(1))), team.Value, metric.Value);

    private static List<ImportedFigure> Days(MetricId metric, SortedDictionary<string, decimal> figures) =>
        [.. figures.Select(figure => new ImportedFigure(metric, Stored.Date(figure.Key), figure.Value))];

    private static MetricImport Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new MetricImport(
            new ImportId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), columns.InstantOrNull(), (ImportState)columns.Int(),
            RecordJson.Read<ImportPlan>(columns.Text()));
    }
}
