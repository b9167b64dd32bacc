using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Sqlite;

/// <summary>Brings a store to the program's schema without starting the bot.</summary>
public static class StoreMigration
{
    /// <param name="path">The file; it is made where there is none.</param>
    /// <returns>How many migrations the file had, 0 for a new one, and how many it has now.</returns>
    /// <exception cref="StoreException">The file cannot be used, is in use, or is newer than the program.</exception>
    public static async Task<(int From, int To)> RunAsync(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var from = File.Exists(path) ? VersionOf(path) : 0;
        await SqliteDatabase.Open(path, CoachMigrations.All).DisposeAsync().ConfigureAwait(false);
        return (from, CoachMigrations.All.Count);
    }

    private static int VersionOf(string path)
    {
        SqliteUnit? unit = null;
        try
        {
            unit = Connections.OpenExisting(path);
            return unit.QuerySingleOrDefault("PRAGMA user_version", row => row.GetInt32(0));
        }
        catch (SqliteException fault)
        {
            throw StoreFaults.Explain(fault, path);
        }
        finally
        {
            unit?.Close();
        }
    }
}
