using System.Data.Common;
using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using Dapper;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>What is read or written seldom, so that convenience wins: the ledger's queries, forecasts and the export.</summary>
internal static class RareRows
{
    // Not before they are needed: Dapper and what it loads hold 2 MiB.
    static RareRows() => TypeHandlers.Register();

    public static IReadOnlyList<LedgerRow> Ledger(DbConnection connection, TeamId team, LedgerQuery query)
    {
        var sql = (query.Member, query.Subject) switch
        {
            (null, null) => LedgerSql.OfTeam,
            (not null, null) => LedgerSql.OfMember,
            (null, not null) => LedgerSql.OfSubject,
            _ => LedgerSql.OfMemberAndSubject,
        };
        var rows = connection.Query<StoredLedgerRow>(
            sql, new { Team = team, query.Member, query.Subject, Kind = query.KindPrefix ?? "", query.Most });
        return
        [
            .. rows.Select(row => new LedgerRow(
                row.Id, row.At, row.Kind, row.Subject, row.Parent, row.Date, row.Rule, (int)row.RuleVersion, row.Figures) { Actor = row.Actor }),
        ];
    }

    public static IReadOnlyList<StoredForecast> Forecasts(DbConnection connection, TeamId team, GoalId goal) =>
    [
        .. connection.Query<StoredForecastRow>(ForecastSql.Of, new { Team = team, Goal = goal })
            .Select(row => new StoredForecast(row.Goal, row.On, row.Probability, row.CameTrue is { } flag ? flag != 0 : null)),
    ];

    public static void Add(DbConnection connection, TeamId team, StoredForecast forecast) => connection.Execute(
        ForecastSql.Upsert, new { Team = team, forecast.Goal, forecast.On, forecast.Probability, forecast.CameTrue });

    public static void Score(DbConnection connection, TeamId team, GoalId goal, bool cameTrue) =>
        connection.Execute(ForecastSql.Score, new { Team = team, Goal = goal, CameTrue = cameTrue });

    public static IReadOnlyList<ExportTable> Export(DbConnection connection, TeamId team, MemberId member) =>
        [.. ExportSql.Tables.Select(table => Export(connection, table.Table, table.Sql, team, member))];

    private static ExportTable Export(DbConnection connection, string name, string sql, TeamId team, MemberId member)
    {
        using var reader = connection.ExecuteReader(sql, new { Team = team, Member = member });
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return new ExportTable(name, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    // SQLite's whole numbers arrive as long, whatever the record would like.
    private sealed record StoredLedgerRow(
        long Id, Instant At, string Kind, long Subject, long Parent, LocalDate? Date, string Rule, long RuleVersion, string Figures,
        MemberId? Actor);

    private sealed record StoredForecastRow(GoalId Goal, LocalDate On, double Probability, long? CameTrue);
}
