using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CoachBot.Testing;

/// <summary>
/// Every row of a store, read beside the bot that has it open. Left out is what a refused line may touch: the events received
/// and the host's sign of life.
/// </summary>
public static class StoreDump
{
    private static readonly string[] Passing = ["received_events", "host_presence"];

    /// <summary>A line a row, <c>table: value | value</c>, in the order of the rows.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var lines = new List<string>();
        foreach (var table in Tables(connection).Except(Passing))
        {
            Add(connection, table, lines);
        }

        return lines;
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static void Add(SqliteConnection connection, string table, List<string> lines)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)));
            lines.Add($"{table}: {string.Join(" | ", values)}");
        }
    }

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
