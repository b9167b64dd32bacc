using CoachBot.Storage.Sqlite;
using CoachBot.Storage.Verify;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Tests.Verify;

/// <summary>A file of weeks, and copies of it in which one figure is wrong.</summary>
public sealed class PlantedStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coach-planted-");
    private int _copies;

    private string Sound => Path.Combine(_folder.FullName, "sound.db");

    public async Task InitializeAsync()
    {
        await using var chat = await Weeks.ByHandAsync();
        SqliteBackup.CopyTo(chat.StorePath, Sound);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs statements on a copy and verifies it.</summary>
    public async Task<IReadOnlyList<Difference>> VerifyAfterAsync(params string[] statements)
    {
        var path = Path.Combine(_folder.FullName, $"copy{++_copies}.db");
        File.Copy(Sound, path);
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False"))
        {
            await connection.OpenAsync();
            foreach (var statement in statements)
            {
                var command = connection.CreateCommand();
                command.CommandText = statement;
                Assert.Equal(1, await command.ExecuteNonQueryAsync());
            }
        }

        return (await Verifier.RunAsync(path, CancellationToken.None)).Differences;
    }

    /// <summary>One value of the sound file.</summary>
    public string ValueOf(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Sound};Pooling=False;Mode=ReadOnly");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}

public sealed class PlantedTests(PlantedStore store) : IClassFixture<PlantedStore>
{
    private const string Member = "SELECT min(id) FROM members";

    /// <summary>The key of a row that has something in it, by table.</summary>
    private static readonly Dictionary<string, (string Key, string Row)> Rows = new()
    {
        ["occasions"] = ("id", "SELECT min(id) FROM occasions WHERE state = 4"),
        ["check_ins"] = ("id", "SELECT min(id) FROM check_ins WHERE channel_id IS NOT NULL"),
        ["credits"] = ("check_in_id || '/' || place", "SELECT min(check_in_id) || '/0' FROM credits"),
        ["commitments"] = ("id", "SELECT min(id) FROM commitments WHERE goal_id IS NOT NULL"),
        ["members"] = ("id", Member),
        ["metrics"] = ("id", "SELECT min(id) FROM metrics"),
        ["measurements"] = ("id", "SELECT min(id) FROM measurements"),
        ["goals"] = ("id", "SELECT min(id) FROM goals"),
        ["plans"] = ("id", "SELECT min(id) FROM plans"),
        ["plan_weeks"] = ("plan_id || '/' || monday", "SELECT min(plan_id || '/' || monday) FROM plan_weeks"),
    };

    [Theory]
    [InlineData("occasions", "commitment_id", "999")]
    [InlineData("occasions", "date", "'2001-01-01'")]
    [InlineData("occasions", "slot", "9")]
    [InlineData("occasions", "close_ms", "1700000000000")]
    [InlineData("occasions", "reminder_ms", "7")]
    [InlineData("occasions", "window_end_ms", "7")]
    [InlineData("occasions", "planned", "31")]
    [InlineData("occasions", "per_day", "0.5")]
    [InlineData("occasions", "minutes", "29")]
    [InlineData("occasions", "state", "1")]
    [InlineData("occasions", "excuse", "2")]
    [InlineData("occasions", "excuse_id", "7")]
    [InlineData("occasions", "settled_ms", "7")]
    [InlineData("occasions", "make_up_end_ms", "7")]
    [InlineData("occasions", "make_up_over", "0")]
    [InlineData("occasions", "reserve_spent_on", "NULL")]
    [InlineData("occasions", "quota_week", "'2001-01-07'")]
    [InlineData("check_ins", "date", "'2001-01-01'")]
    [InlineData("check_ins", "number", "99")]
    [InlineData("check_ins", "minutes", "99")]
    [InlineData("check_ins", "channel_id", "NULL")]
    [InlineData("check_ins", "activity", "2")]
    [InlineData("credits", "occasion_id", "999")]
    [InlineData("credits", "minutes", "29")]
    [InlineData("credits", "kind", "1")]
    [InlineData("commitments", "number", "9")]
    [InlineData("commitments", "schedule_figure", "31")]
    [InlineData("commitments", "time", "'07:07'")]
    [InlineData("commitments", "minutes", "31")]
    [InlineData("commitments", "channel_id", "999")]
    [InlineData("commitments", "goal_id", "NULL")]
    [InlineData("commitments", "first_date", "'2001-01-01'")]
    [InlineData("commitments", "ended_ms", "7")]
    [InlineData("commitments", "quiet_since_ms", "7")]
    [InlineData("commitments", "quiet_asked_ms", "7")]
    [InlineData("commitments", "quiet_asks", "2")]
    [InlineData("commitments", "ladder_reset_ms", "7")]
    [InlineData("commitments", "quota_settled", "'2026-01-11'")]
    [InlineData("commitments", "folded_score", "0.5")]
    [InlineData("members", "reserves_held", "9")]
    [InlineData("members", "kept_total", "99")]
    [InlineData("members", "folded_to_ms", "1700000000000")]
    [InlineData("members", "folded_streak", "99")]
    [InlineData("metrics", "value_milli", "99000")]
    [InlineData("measurements", "metric_id", "999")]
    [InlineData("measurements", "amount_milli", "99000")]
    [InlineData("measurements", "added", "0")]
    [InlineData("measurements", "value_milli", "99000")]
    [InlineData("goals", "metric_id", "999")]
    [InlineData("goals", "due_date", "'2001-01-01'")]
    [InlineData("goals", "value_at_due_milli", "99000")]
    [InlineData("commitments", "long_day", "3")]
    [InlineData("commitments", "long_minutes", "99")]
    [InlineData("plans", "minutes", "99")]
    [InlineData("plans", "step", "3")]
    [InlineData("plans", "monday", "'2001-01-01'")]
    [InlineData("plans", "ended_ms", "7")]
    [InlineData("plan_weeks", "step", "3")]
    [InlineData("plan_weeks", "planned", "99")]
    [InlineData("plan_weeks", "done", "99")]
    [InlineData("plan_weeks", "outcome", "2")]
    public async Task A_wrong_figure_is_found_and_named(string table, string column, string wrong)
    {
        var (key, query) = Rows[table];
        var row = store.ValueOf(query);

        var differences = await store.VerifyAfterAsync($"UPDATE {table} SET {column} = {wrong} WHERE {key} = '{row}' AND {column} IS NOT {wrong}");

        var difference = Assert.Single(differences, d => d.Column != "wake_ms");
        Assert.Equal((table, row, column == "schedule_figure" ? "schedule" : column), (difference.Table, difference.Row, difference.Column));
        Assert.NotEqual(difference.Stored, difference.Recomputed);
    }

    [Theory]
    [InlineData("occasions")]
    [InlineData("check_ins")]
    [InlineData("credits")]
    [InlineData("commitments")]
    [InlineData("measurements")]
    [InlineData("goals")]
    public async Task A_missing_row_is_found_and_named(string table)
    {
        var (key, query) = Rows[table];
        var row = store.ValueOf(query);

        var differences = await store.VerifyAfterAsync($"DELETE FROM {table} WHERE {key} = '{row}'");

        Assert.Equal([new Difference(table, row, "(row)", null, "there")], differences.Where(d => d.Column != "wake_ms"));
    }

    [Fact]
    public async Task A_row_that_the_ledger_does_not_know_is_found()
    {
        var differences = await store.VerifyAfterAsync(
            "INSERT INTO credits SELECT team_id, member_id, date, check_in_id, place + 50, occasion_id, minutes, kind FROM credits LIMIT 1");

        var difference = Assert.Single(differences);
        Assert.Equal(("credits", "(row)", "there", null), (difference.Table, difference.Column, difference.Stored, difference.Recomputed));
    }

    [Theory]
    [InlineData("UPDATE members SET wake_ms = wake_ms + 8640000000 WHERE id = ")]
    [InlineData("UPDATE members SET wake_ms = NULL WHERE id = ")]
    [InlineData("UPDATE members SET left_ms = 1 WHERE id = ")]
    public async Task A_member_who_would_be_forgotten_or_woken_after_leaving_is_found(string change)
    {
        var member = store.ValueOf(Member);

        var difference = Assert.Single(await store.VerifyAfterAsync(change + member));

        Assert.Equal(("members", member, "wake_ms"), (difference.Table, difference.Row, difference.Column));
    }

    [Fact]
    public async Task A_ledger_that_does_not_follow_from_itself_is_said_in_a_sentence()
    {
        var fault = await Assert.ThrowsAsync<StoreException>(() => store.VerifyAfterAsync(
            """
            INSERT INTO ledger (team_id, member_id, kind, at_ms, subject_id, parent_id, rule, rule_version, figures)
            SELECT team_id, id, 'checkin.credited', 1, 999999, 1, '', 1, 'minutes=5 kind=OnTime' FROM members LIMIT 1
            """));

        Assert.Matches(@"^Row \d+ of the ledger \(checkin\.credited\) does not follow", fault.Message);
    }
}
