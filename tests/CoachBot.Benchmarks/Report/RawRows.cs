using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Benchmarks.Report;

/// <summary>The floor: the rows of 24 weeks, member by member, and the recorded numbers, with what a report needs of each.</summary>
internal sealed class RawRows : IDisposable
{
    private const int Days = 24 * 7;
    private readonly SqliteConnection _store;
    private readonly SqliteCommand _occasions;
    private readonly SqliteCommand _checkIns;
    private readonly SqliteCommand _credits;
    private readonly SqliteCommand _measurements;
    private readonly IReadOnlyList<long> _members;
    private readonly IReadOnlyList<long> _metrics;

    private RawRows(SqliteConnection store, Instant now)
    {
        _store = store;
        var last = now.InUtc().Date.Previous(IsoDayOfWeek.Sunday);
        var (from, to) = (last.PlusDays(1 - Days), last);
        _occasions = Floor.Prepare(
            store, "SELECT id, commitment_id, date, state, minutes FROM occasions WHERE team_id = ?1 AND member_id = ?2 AND close_ms > ?3 AND close_ms <= ?4", 4);
        _occasions.Parameters[2].Value = from.AtMidnight().InUtc().ToInstant().ToUnixTimeMilliseconds();
        _occasions.Parameters[3].Value = to.PlusDays(2).AtMidnight().InUtc().ToInstant().ToUnixTimeMilliseconds();
        _checkIns = Floor.Prepare(
            store, "SELECT id, date, minutes, channel_id FROM check_ins WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 AND date <= ?4", 4);
        _credits = Floor.Prepare(
            store, "SELECT check_in_id, occasion_id, minutes FROM credits WHERE team_id = ?1 AND member_id = ?2 AND date >= ?3 AND date <= ?4", 4);
        foreach (var command in (SqliteCommand[])[_checkIns, _credits])
            (command.Parameters[2].Value, command.Parameters[3].Value) = (LocalDatePattern.Iso.Format(from), LocalDatePattern.Iso.Format(to));
        _measurements = Floor.Prepare(
            store, "SELECT on_date, value_milli FROM measurements WHERE team_id = ?1 AND metric_id = ?2 ORDER BY on_date, at_ms, id", 2);
        (_members, _metrics) = (Ids("members"), Ids("metrics"));
        foreach (var command in (SqliteCommand[])[_occasions, _checkIns, _credits, _measurements])
            command.Parameters[0].Value = Team();
    }

    public static RawRows Open(string path, Instant now) => new(Floor.Open(path), now);

    /// <returns>How many rows there were.</returns>
    public int Read() =>
        _members.Sum(member => Rows(_occasions, member) + Rows(_checkIns, member) + Rows(_credits, member)) + _metrics.Sum(metric => Rows(_measurements, metric));

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_occasions, _checkIns, _credits, _measurements])
            command.Dispose();
        _store.Dispose();
    }

    private static int Rows(SqliteCommand command, long subject)
    {
        command.Parameters[1].Value = subject;
        using var reader = command.ExecuteReader();
        var (rows, sum) = (0, 0L);
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                sum += reader.IsDBNull(column) ? 0 : reader.GetFieldType(column) == typeof(string) ? reader.GetString(column).Length : reader.GetInt64(column);
            rows++;
        }
        return sum >= 0 ? rows : 0;
    }

    private List<long> Ids(string table)
    {
        using var command = Floor.Prepare(_store, $"SELECT id FROM {table} ORDER BY id", 0);
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    private long Team()
    {
        using var command = Floor.Prepare(_store, "SELECT min(id) FROM teams", 0);
        return (long)command.ExecuteScalar()!;
    }
}
