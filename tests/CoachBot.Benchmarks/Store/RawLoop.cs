using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CoachBot.Benchmarks.Store;

/// <summary>The floor: one prepared insert a transaction (autocommit, so no other statement), WAL, FULL, one thread.</summary>
internal sealed class RawLoop : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private long _row;

    public RawLoop(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        foreach (var sql in (string[])["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_size=-32768", StoreWork.Tables])
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        _insert = _connection.CreateCommand();
        _insert.CommandText = StoreWork.InsertRow;
        for (var i = 1; i <= 7; i++)
            _insert.Parameters.Add(new SqliteParameter($"?{i}", 0L));
        _insert.Prepare();
    }

    /// <summary>The microseconds that each of the commits took.</summary>
    public double[] Commit(int count)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _row++;
            for (var p = 0; p < 6; p++)
                _insert.Parameters[p].Value = _row % (p + 7);
            _insert.Parameters[6].Value = StoreWork.Note;
            _insert.ExecuteNonQuery();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return times;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
