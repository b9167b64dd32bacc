using CoachBot.Application.Commands.Data;
using CoachBot.Application.Stores;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage;

/// <summary>Takes everything out of a store that a team wrote and that was worked out from it, as files that anything can read.</summary>
public static class StoreExport
{
    /// <summary>The store's own bookkeeping, which is nobody's data.</summary>
    private const string TableNames =
        """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
            AND name NOT IN ('schema_migrations', 'sequences') ORDER BY name
        """;

    /// <summary>Writes <c>coachbot-export.json</c> and a CSV file a table, all of one moment, also while the bot runs.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="folder">Where to; it must be empty or not there yet.</param>
    /// <param name="clock">Tells when it was.</param>
    /// <param name="cancellationToken">Ends the wait for the file.</param>
    /// <returns>How many tables and rows were written.</returns>
    /// <exception cref="StoreException">The store cannot be read, the folder has something in it, or it cannot be written.</exception>
    public static async Task<(int Tables, int Rows)> WriteAsync(string path, string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var database = SqliteDatabase.OpenReadOnly(path, CoachMigrations.All);
        await using (database.ConfigureAwait(false))
        {
            var tables = await database.ReadAsync(
                unit => unit.Query(TableNames, row => row.GetString(0)).ConvertAll(name => Read(unit, name)), cancellationToken).ConfigureAwait(false);
            Write(tables, folder, Instant.FromDateTimeOffset(clock.GetUtcNow()));
            return (tables.Count, tables.Sum(table => table.Rows.Count));
        }
    }

    private static ExportTable Read(SqliteUnit unit, string name)
    {
        using var command = unit.Connection.CreateCommand();
        // The name comes from the schema itself.
#pragma warning disable CA2100
        command.CommandText = $"SELECT * FROM \"{name}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return new ExportTable(name, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private static void Write(List<ExportTable> tables, string folder, Instant at)
    {
        try
        {
            if (File.Exists(folder))
                throw new StoreException($"{folder} is a file. Name a new folder for the export.");
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new StoreException($"{folder} is not empty. Name a new folder for the export.");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "coachbot-export.json"), ExportFiles.Json(tables, at));
            foreach (var table in tables)
                File.WriteAllText(Path.Combine(folder, $"{table.Name}.csv"), ExportFiles.Csv(table));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The export to {folder} could not be written ({fault.Message}). Name a folder with enough room that CoachBot may write.", fault);
        }
    }
}
