using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CoachBot.Benchmarks.Store;

/// <summary>The floor: one prepared insert a transaction (autocommit, so no other statement), WAL, FULL, one thread.</summary>
internal sealed class RawLoop : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private long row;

    public RawLoop(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        foreach (var sql in (string[])["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_size=-32768", StoreWork.Tables])
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        insert = connection.CreateCommand();
        insert.CommandText = StoreWork.InsertRow;
        for (var i = 1; i <= 7; i++)
            insert.Parameters.Add(new SqliteParameter($"?{i}", 0L));
        insert.Prepare();
    }

    /// <summary>The microseconds that each of the commits took.</summary>
    public double[] Commit(int count)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            row++;
            for (var p = 0; p < 6; p++)
                insert.Parameters[p].Value = row % (p + 7);
            insert.Parameters[6].Value = StoreWork.Note;
            insert.ExecuteNonQuery();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return times;
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }
}
