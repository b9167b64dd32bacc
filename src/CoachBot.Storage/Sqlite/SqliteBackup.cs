using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Storage.Sqlite;

/// <summary>Copies a database file, also while it is being written.</summary>
public static class SqliteBackup
{
    /// <summary>
    /// Copies one moment of the database to a new file that stands alone (no log beside it) and has passed SQLite's integrity check.
    /// The target appears only when it is complete.
    /// </summary>
    /// <exception cref="StoreException">The source is missing, damaged or no store, the target exists, or it cannot be written.</exception>
    public static void CopyTo(string path, string target)
    {
        path = Path.GetFullPath(path);
        target = Path.GetFullPath(target);
        if (Path.Exists(target))
            throw new StoreException($"{target} already exists. Name a new file for the backup.");
        var source = OpenSource(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            CopyWhole(source, path, target);
        }
        catch (SqliteException full) when (full.SqliteErrorCode == raw.SQLITE_FULL)
        {
            throw new StoreException($"The disk that was to hold the backup {target} is full. Free some space, or name a file on another disk.", full);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The backup {target} could not be written ({fault.Message}). Name a file in a folder with enough room that CoachBot may write.", fault);
        }
        finally
        {
            source.Close();
        }
    }

    private static void CopyWhole(SqliteUnit source, string path, string target)
    {
        var partial = target + ".partial";
        File.Delete(partial);
        try
        {
            Copy(source, partial, path);
            File.Move(partial, target);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static SqliteUnit OpenSource(string path)
    {
        SqliteUnit? source = null;
        try
        {
            source = Connections.OpenExisting(path);
            return Schema.IsOurs(source) ? source
                : Schema.IsEmpty(source) ? throw new StoreException($"{path} is empty: there is nothing to back up. Name an existing file with Store__Sqlite.")
                : throw StoreFaults.IsForeign(path);
        }
        catch (Exception fault)
        {
            source?.Close();
            throw StoreFaults.Translate(fault, path);
        }
    }

    private static void Copy(SqliteUnit source, string partial, string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ConnectionString);
        copy.Open();
        source.Connection.BackupDatabase(copy);
        var unit = new SqliteUnit(copy);
        try
        {
            // A single file can be carried away and read anywhere; the log is turned on again when the bot opens it.
            unit.QuerySingleOrDefault("PRAGMA journal_mode=DELETE", row => row.GetString(0));
            var findings = unit.Query("PRAGMA integrity_check(1)", row => row.GetString(0));
            if (findings is not ["ok"])
                throw new StoreException($"{path} is damaged ({findings[0].Split('\n')[^1]}), so no backup was made. Restore an earlier backup.");
        }
        finally
        {
            unit.Close();
        }
    }
}
