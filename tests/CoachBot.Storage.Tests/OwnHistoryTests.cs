using CoachBot.Application.Chat;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sqlite;
using CoachBot.Testing.Stores;

namespace CoachBot.Storage.Tests;

/// <summary>
/// A team that has something of its own is not dissolved into another. Every table of a team is looked through, so that a new one is not
/// forgotten: a row in it counts, or it stands here with the reason.
/// </summary>
public sealed class OwnHistoryTests : IDisposable
{
    /// <summary>What a team has from its set-up, what comes along, and what is no loss by itself.</summary>
    private static readonly Dictionary<string, string> NoHistory = new()
    {
        ["workspaces"] = "every team has one; it comes along",
        ["members"] = "every team has them; they come along",
        ["accounts"] = "every member has one; they come along",
        ["ledger"] = "begins with the team, and is kept; it holds numbers of what counts elsewhere",
        ["outbox"] = "what the coach said; what waits for a member comes along",
        ["undo_entries"] = "what could be taken back counts by itself, or is a setting, which comes along",
        ["link_codes"] = "a code of a quarter of an hour",
        ["link_tries"] = "a wrong code of the last hour",
        ["nags"] = "when the coach nagged about a promise, which counts",
        ["imported_figures"] = "nobody reads them before their import is confirmed, which counts",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-history-");

    private string File => Path.Combine(_folder.FullName, "coach.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Whatever_a_team_would_lose_is_its_history()
    {
        var tables = await InFileAsync(unit => unit.Query(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND EXISTS (
                SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'team_id')
            """,
            row => row.GetString(0)));
        var teams = await FoundAsync(tables);
        await InFileAsync(unit =>
        {
            foreach (var (table, (team, member)) in teams)
                Fill(unit, table, team.Value, member.Value, isWhole: true);
            return 0;
        });

        Assert.Equal(NoHistory.Keys.Order(), (await WithoutHistoryAsync(teams)).Order());
    }

    [Theory]
    [InlineData("channels", "audit = NULL")]
    [InlineData("imports", "state = 0")]
    [InlineData("imports", "state = 2")]
    public async Task A_name_alone_and_an_import_that_nobody_confirmed_or_that_was_taken_back_are_none(string table, string change)
    {
        var teams = await FoundAsync([table]);
        await InFileAsync(unit =>
        {
            Fill(unit, table, teams[table].Team.Value, teams[table].Member.Value, isWhole: true);
            return unit.Execute($"UPDATE {table} SET {change}");
        });

        Assert.Single(await WithoutHistoryAsync(teams));
    }

    [Theory]
    [InlineData("commitments")]
    [InlineData("check_ins")]
    [InlineData("goals")]
    [InlineData("strategies")]
    [InlineData("measurements")]
    [InlineData("aways")]
    [InlineData("pauses")]
    [InlineData("covers")]
    [InlineData("ideas")]
    [InlineData("kudos")]
    [InlineData("review_answers")]
    [InlineData("assessment_notes")]
    [InlineData("assessment_answers")]
    public async Task Whatever_a_member_would_lose_is_their_book(string table)
    {
        var (team, member) = (await FoundAsync([table]))[table];
        Assert.False(await HasBookAsync(team, member));
        await InFileAsync(unit =>
        {
            Fill(unit, table, team.Value, member.Value, isWhole: true);
            return 0;
        });

        Assert.True(await HasBookAsync(team, member));
    }

    /// <summary>A row in a table, and those that it can't be without.</summary>
    /// <param name="isWhole">Whether also what may be empty is filled, but for what would want yet another row.</param>
    private static void Fill(SqliteUnit unit, string table, long team, long member, bool isWhole)
    {
        var parents = unit.Query(
            $"""SELECT "table", "from" FROM pragma_foreign_key_list('{table}') WHERE "table" NOT IN ('teams', 'members') AND "from" <> 'team_id'""",
            row => (Table: row.GetString(0), Column: row.GetString(1)));
        var columns = unit.Query(
                $"""SELECT name, type, "notnull" OR pk FROM pragma_table_info('{table}')""",
                row => (Name: row.GetString(0), Type: row.GetString(1), IsRequired: row.GetBoolean(2)))
            .Where(c => c.IsRequired || (isWhole && parents.All(parent => parent.Column != c.Name)))
            .ToList();
        foreach (var parent in parents.Where(parent => columns.Any(c => c.Name == parent.Column)).Select(parent => parent.Table).Distinct())
            Fill(unit, parent, team, member, isWhole: false);
        var values = columns.Select(c => c switch
        {
            { Type: "TEXT" } => "'x'",
            { Type: "BLOB" } => "x'00'",
            { Type: "REAL" } => "1.0",
            _ when c.Name.EndsWith("member_id", StringComparison.Ordinal) => $"{member}",
            // Each id is the team's: then what points to a row points to the team's only one.
            _ when c.Name == "id" || c.Name.EndsWith("_id", StringComparison.Ordinal) => $"{team}",
            _ => "1",
        });
        unit.Execute($"INSERT INTO {table} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", values)})");
    }

    /// <summary>A team that was just set up for each name.</summary>
    private async Task<Dictionary<string, (TeamId Team, MemberId Member)>> FoundAsync(IEnumerable<string> names)
    {
        await using var store = SqliteCoachStore.Open(File, new FixedClock(Sample.Start));
        return await store.InTransactionAsync(
            session => names.ToDictionary(name => name, name =>
            {
                var team = session.CreateTeam("terminal", name, name, Sample.Start);
                return (team.Id, session.CreateMember(team, new Actor("terminal", name, "ada", "Ada", null), Role.Admin, Sample.Settings(), Sample.Start).Id);
            }),
            CancellationToken.None);
    }

    private async Task<IReadOnlyList<string>> WithoutHistoryAsync(Dictionary<string, (TeamId Team, MemberId Member)> teams)
    {
        await using var store = SqliteCoachStore.Open(File, new FixedClock(Sample.Start));
        return await store.InTransactionAsync(
            session => teams.Where(t => !session.Links.HasHistory(t.Value.Team)).Select(t => t.Key).ToList(), CancellationToken.None);
    }

    private async Task<bool> HasBookAsync(TeamId team, MemberId member)
    {
        await using var store = SqliteCoachStore.Open(File, new FixedClock(Sample.Start));
        return await store.InTransactionAsync(session => session.Links.HasBook(team, member), CancellationToken.None);
    }

    private async Task<T> InFileAsync<T>(Func<SqliteUnit, T> work)
    {
        await using var database = SqliteDatabase.Open(File, CoachMigrations.All);
        return await database.WriteAsync(work, CancellationToken.None);
    }
}
