using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sqlite;
using CoachBot.Testing.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Tests;

/// <summary>What the file itself guards, whoever writes it.</summary>
public sealed class SqliteCoachSchemaTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-schema-");
    private SqliteDatabase _database = null!;

    private string File => Path.Combine(_folder.FullName, "coach.db");

    public async Task InitializeAsync()
    {
        await using (var store = SqliteCoachStore.Open(File, new FixedClock(Sample.Start)))
        {
            await store.InTransactionAsync(
                session =>
                {
                    foreach (var workspace in new[] { "w1", "w2" })
                    {
                        var team = session.CreateTeam("terminal", workspace, workspace, Sample.Start);
                        var actor = new Actor("terminal", workspace, "ada", "Ada", null);
                        var book = session.CreateMember(team, actor, Role.Admin, Sample.Settings(), Sample.Start);
                        book.Note("member.joined", Sample.Start, book.Id.Value);
                        session.Save(team);
                        session.Save(book, wakeUp: null);
                    }
                    return 0;
                },
                CancellationToken.None);
        }
        _database = SqliteDatabase.Open(File, CoachMigrations.All);
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("UPDATE ledger SET figures = 'x'")]
    [InlineData("DELETE FROM ledger")]
    public async Task The_ledger_refuses_to_be_changed_or_cut(string sql)
    {
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => WriteAsync(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_row_points_from_one_team_to_another()
    {
        const string nag = "INSERT INTO nags (id, team_id, member_id, at_ms, day) SELECT 1, t.id, m.id, 0, '2026-01-05' FROM teams t, members m";

        Assert.Equal(1, await WriteAsync(nag + " WHERE m.team_id = t.id LIMIT 1"));
        await WriteAsync("DELETE FROM nags");
        await Assert.ThrowsAsync<SqliteException>(() => WriteAsync(nag + " WHERE m.team_id <> t.id LIMIT 1"));
    }

    [Fact]
    public async Task Every_table_that_belongs_to_a_team_names_it()
    {
        string[] shared = ["sequences", "teams", "received_events", "host_presence", "platform_notes", "silences", "schema_migrations"];
        var without = await _database.ReadAsync(
            unit => unit.Query(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND NOT EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'team_id')
                """,
                row => row.GetString(0)),
            CancellationToken.None);

        Assert.Equal(shared.Order(), without.Order());
    }

    [Fact]
    public async Task The_columns_hold_milliseconds_dates_and_thousandths()
    {
        await _database.DisposeAsync();
        await using (var store = SqliteCoachStore.Open(File, new FixedClock(Sample.Start)))
        {
            await store.InTransactionAsync(
                session =>
                {
                    var ada = session.FindAccount(new Actor("terminal", "w1", "ada", "Ada", null))!;
                    var book = session.Member(ada.Team, ada.Member);
                    Sample.AddMetric(book, 12.345m);
                    book.Nags.Put(new NagSent(1, Instant.FromUtc(2026, 1, 5, 8, 0), Sample.Monday));
                    session.Save(book.Team);
                    session.Save(book, wakeUp: null);
                    return 0;
                },
                CancellationToken.None);
        }
        _database = SqliteDatabase.Open(File, CoachMigrations.All);

        // 2026-01-05T08:00Z is 1,767,600,000 seconds after 1970.
        Assert.Equal((1_767_600_000_000, "2026-01-05"), await ReadAsync("SELECT at_ms, day FROM nags", r => (r.GetInt64(0), r.GetString(1))));
        Assert.Equal(12_345, await ReadAsync("SELECT value_milli FROM metrics", r => r.GetInt64(0)));
    }

    private Task<int> WriteAsync(string sql) => _database.WriteAsync(unit => unit.Execute(sql), CancellationToken.None);

    private Task<T?> ReadAsync<T>(string sql, Func<SqliteRow, T> map) =>
        _database.ReadAsync(unit => unit.QuerySingleOrDefault(sql, map), CancellationToken.None);
}
