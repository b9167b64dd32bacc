using Microsoft.Data.Sqlite;

namespace CoachBot.Specs.Privacy;

/// <summary>The ids in a store, read and set beside the bot.</summary>
internal static class RowIds
{
    private const string Mine =
        """
        SELECT id, member_id FROM occasions UNION ALL SELECT id, member_id FROM commitments UNION ALL SELECT id, member_id FROM check_ins
        UNION ALL SELECT id, member_id FROM skips UNION ALL SELECT id, member_id FROM review_answers
        UNION ALL SELECT id, by_member_id FROM imports UNION ALL SELECT id, owner_member_id FROM goals
        """;

    /// <summary>Has ids begin where no figure that anybody logs is taken for one.</summary>
    public static void StartHigh(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE sequences SET next_id = 5000000";
        command.ExecuteNonQuery();
    }

    /// <summary>The last of each person's things that buttons speak of.</summary>
    /// <param name="most">Of each person so many.</param>
    public static IReadOnlyList<(long Id, long Member)> OfPeople(string path, int most)
    {
        using var connection = Open(path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = Mine;
        using var reader = command.ExecuteReader();
        List<(long Id, long Member)> all = [];
        while (reader.Read())
        {
            all.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        return [.. all.GroupBy(row => row.Member).SelectMany(of => of.OrderByDescending(row => row.Id).Take(most))];
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(address.ToString());
        connection.Open();
        return connection;
    }
}
