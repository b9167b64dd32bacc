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

    public static void Save(SqliteUnit unit, TeamId team, MetricImport import) => unit.Execute(
        ImportSql.Upsert, import.Id.Value, team.Value, import.By.Value, import.At.Ms(), import.ConfirmedAt.Ms(), (int)import.State,
        JsonSerializer.Serialize(import.Plan, RecordJson.Options));

    public static void Delete(SqliteUnit unit, TeamId team, MetricImport import) =>
        unit.Execute(ImportSql.Delete, team.Value, import.Id.Value);

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
        foreach (var (on, amount) in unit.Query(ImportSql.Figures, row => (row.GetString(0), Stored.Amount(row.GetInt64(1))), team.Value, metric.Value))
            figures[on] = amount;
        return [.. figures.Select(figure => new ImportedFigure(metric, Stored.Date(figure.Key), figure.Value))];
    }

    private static MetricImport Read(SqliteRow row)
    {
        var columns = new Columns(row);
        return new MetricImport(
            new ImportId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), columns.InstantOrNull(), (ImportState)columns.Int(),
            JsonSerializer.Deserialize<ImportPlan>(columns.Text(), RecordJson.Options)!);
    }
}
