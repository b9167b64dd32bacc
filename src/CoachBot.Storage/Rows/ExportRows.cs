using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>The tables of an export, with the columns that their queries name.</summary>
internal static class ExportRows
{
    public static IReadOnlyList<ExportTable> Of(SqliteConnection connection, TeamId team, MemberId member) =>
        [.. ExportSql.Tables.Select(table => Read(connection, table.Table, table.Sql, team, member))];

    private static ExportTable Read(SqliteConnection connection, string name, string sql, TeamId team, MemberId member)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@Team", team.Value);
        command.Parameters.AddWithValue("@Member", member.Value);
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return new ExportTable(name, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }
}
