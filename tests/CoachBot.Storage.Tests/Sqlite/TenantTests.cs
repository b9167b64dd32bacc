using System.Reflection;
using System.Text.RegularExpressions;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

/// <summary>
/// Teams never see each other: every statement of <c>CoachBot.Storage.Sql</c> names the team for each table that has one. A table is named
/// by <c>team_id = ?</c> where it stands, or is joined by <c>team_id</c> to one that is.
/// </summary>
public sealed partial class TenantTests
{
    /// <summary>What is about all teams on purpose, and why that shows nobody anything.</summary>
    private static readonly Dictionary<string, string> OfAllTeams = new()
    {
        ["AccountSql.Find"] = "finds a speaker's team by their account",
        ["AccountSql.FindCurrent"] = "finds a speaker's team by their account",
        ["AccountSql.Row"] = "a part of the two above",
        ["AccountSql.IsInSeveralTeams"] = "tells whether a person is in more than one team, and nothing of either",
        ["AccountSql.FindReceiver"] = "finds a receiver's team by a message of theirs",
        ["AccountSql.MakeCurrent"] = "a person's own accounts, in whichever team they spoke before",
        ["AccountSql.OnlyIn"] = "everybody of a workspace that the bot was taken out of",
        ["AccountSql.GoneWith"] = "everybody of a workspace that the bot is back in",
        ["AccountSql.GoneBefore"] = "everybody who is to be erased",
        ["EventSql.Unanswered"] = "after a start, for all teams: each row's team is its own member's",
        ["ForgetSql.Erasures: link_tries"] = "a person's tries, wherever they made them",
        ["LinkSql.Pending"] = "codes are compared in full, for one team's code is entered by another",
        ["LinkSql.CountTries"] = "a person's tries count wherever they made them",
        ["LinkSql.PruneTries"] = "what is too old in any team",
        ["LinkSql.PruneCodes"] = "what is too old in any team",
        ["CommitmentSql.OfMany"] = "the books of those whose time has come; each row is joined to its own member's team",
        ["OccasionSql.OfMany"] = "the books of those whose time has come; each row is joined to its own member's team",
        ["MemberSql.Row"] = "a part of other statements",
        ["MemberSql.Many"] = "the books of those whose time has come, by their ids",
        ["OutboxSql.Claimable"] = "sends the messages of all teams; each is joined to its own team's rows",
        ["OutboxSql.Claim"] = "by the id of a message that is being sent",
        ["OutboxSql.ReleaseClaims"] = "after a restart, for all teams",
        ["OutboxSql.RetryNow"] = "after the clock was set back, for all teams",
        ["OutboxSql.Withdraw"] = "by the id of a message that is being sent",
        ["OutboxSql.MarkSent"] = "by the id of a message that is being sent",
        ["OutboxSql.Retry"] = "by the id of a message that is being sent",
        ["OutboxSql.PutOff"] = "by the id of a message that is being sent",
        ["OutboxSql.Drop"] = "by the id of a message that is being sent",
        ["OutboxSql.Next"] = "when anything is to be sent",
        ["WakeUpSql.Of"] = "when a member is to be looked at, by their id",
        ["WakeUpSql.OfMany"] = "the same of many",
        ["WakeUpSql.First"] = "when anybody is to be looked at",
        ["WakeUpSql.Due"] = "who is to be looked at",
        ["WorkspaceSql.Columns"] = "a part of other statements",
        ["WorkspaceSql.Find"] = "finds a workspace's team",
        ["WorkspaceSql.LeftBefore"] = "workspaces that are to be erased",
        ["WorkspaceSql.OfPlatform"] = "the workspaces that a platform serves",
        ["WorkspaceSql.Delete"] = "a workspace that is erased, by its platform's id",
    };

    private static readonly string[] NoAliases =
    [
        "WHERE", "SET", "ON", "LEFT", "JOIN", "ORDER", "VALUES", "GROUP", "USING", "INNER", "LIMIT", "RETURNING", "CROSS", "NOT", "UNION",
        "DEFAULT",
    ];

    [Fact]
    public async Task Every_statement_names_the_team_of_every_table_that_has_one()
    {
        var tables = await TeamTablesAsync();

        var found = Found(tables).Where(f => !OfAllTeams.ContainsKey(f.Statement) && !OfAllTeams.ContainsKey($"{f.Statement}: {f.Table}"));

        Assert.Empty(found);
    }

    [Fact]
    public async Task What_is_about_all_teams_is_there_and_could_not_pass()
    {
        var found = Found(await TeamTablesAsync()).ToList();

        Assert.All(OfAllTeams.Keys, name => Assert.Contains(found, f => f.Statement == name || $"{f.Statement}: {f.Table}" == name));
    }

    [Theory]
    [InlineData("SELECT id FROM goals WHERE team_id = ?1", 0)]
    [InlineData("SELECT team_id FROM goals WHERE id = ?1", 1)]
    [InlineData("SELECT g.id FROM goals g JOIN metrics m ON m.id = g.metric_id WHERE g.team_id = ?1", 1)]
    [InlineData("SELECT g.id FROM goals g JOIN metrics m ON m.team_id = g.team_id AND m.id = g.metric_id WHERE g.team_id = ?1", 0)]
    [InlineData("SELECT g.id FROM goals g JOIN metrics m ON m.team_id = g.team_id WHERE g.id = ?1", 2)]
    [InlineData("UPDATE goals SET title = ?2 WHERE id = (SELECT max(id) FROM goals WHERE team_id = ?1)", 1)]
    [InlineData("DELETE FROM goals WHERE team_id = ?1 AND id IN (SELECT id FROM metrics)", 1)]
    [InlineData("INSERT INTO goals (id, team_id) VALUES (?1, ?2)", 0)]
    [InlineData("INSERT INTO goals (id) VALUES (?1)", 1)]
    [InlineData("SELECT 1 FROM teams WHERE id = ?1", 0)]
    public async Task A_statement_that_forgets_the_team_is_found(string sql, int unnamed) =>
        Assert.Equal(unnamed, Unnamed(sql, await TeamTablesAsync()).Count());

    private static async Task<HashSet<string>> TeamTablesAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-tenants-");
        await using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "coach.db"), CoachMigrations.All);
        var tables = await database.ReadAsync(
            unit => unit.Query(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND EXISTS (
                    SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'team_id')
                """,
                row => row.GetString(0)),
            CancellationToken.None);
        await database.DisposeAsync();
        folder.Delete(recursive: true);
        return [.. tables];
    }

    private static IEnumerable<(string Statement, string Table)> Found(HashSet<string> tables) =>
        from statement in Statements()
        from table in Unnamed(statement.Sql, tables)
        select (statement.Name, table);

    private static IEnumerable<(string Name, string Sql)> Statements() =>
        from type in typeof(SqliteCoachStore).Assembly.GetTypes()
        where type.Namespace == "CoachBot.Storage.Sql"
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        from sql in field.GetValue(null) switch
        {
            string one => [one],
            IEnumerable<string> many => many,
            IEnumerable<(string Table, string Sql)> named => named.Select(n => n.Sql),
            _ => [],
        }
        select ($"{type.Name}.{field.Name}", sql);

    /// <summary>The tables of a statement that have a team which the statement does not name.</summary>
    private static IEnumerable<string> Unnamed(string sql, IReadOnlySet<string> tables)
    {
        var uses = Use().Matches(sql).Where(use => tables.Contains(use.Groups["table"].Value)).ToList();
        var isNamed = NamedTeam().IsMatch(sql);
        foreach (var use in uses)
        {
            var table = use.Groups["table"].Value;
            var alias = use.Groups["alias"].Value is { Length: > 0 } word && !NoAliases.Contains(word.ToUpperInvariant()) ? word : table;
            var names = use.Value.StartsWith("INTO", StringComparison.Ordinal)
                ? Columns().Match(sql, use.Index + use.Length).Value.Contains("team_id", StringComparison.Ordinal)
                : isNamed && (Regex.IsMatch(sql, $@"\b{alias}\.team_id\s*(=|IN\b)|=\s*{alias}\.team_id\b")
                    || LooseTeam().IsMatch(ScopeOf(sql, use.Index)));
            if (!names)
                yield return table;
        }
    }

    /// <summary>The query that a place stands in, without those inside of it.</summary>
    private static string ScopeOf(string sql, int at)
    {
        var open = new Stack<int>();
        var inner = new List<(int From, int To)>();
        for (var i = 0; i < sql.Length; i++)
        {
            if (sql[i] == '(')
                open.Push(i);
            else if (sql[i] == ')' && open.TryPop(out var from))
                inner.Add((from, i));
        }

        (int From, int To) scope = inner.Where(p => p.From < at && at < p.To).OrderByDescending(p => p.From).Select(p => (From: p.From + 1, p.To))
            .FirstOrDefault((0, sql.Length));
        var text = sql[scope.From..scope.To].ToCharArray();
        foreach (var (from, to) in inner.Where(p => p.From >= scope.From && p.To < scope.To))
        {
            if (sql[(from + 1)..to].TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
                Array.Fill(text, ' ', from - scope.From, to - from);
        }

        return new string(text);
    }

    [GeneratedRegex(@"\b(?:FROM|JOIN|UPDATE|INTO)\s+(?<table>\w+)(?:\s+(?:AS\s+)?(?<alias>\w+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Use();

    [GeneratedRegex(@"\G\s*\([^)]*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Columns();

    /// <summary>A team that is handed in; in an INSERT it may be one of the values.</summary>
    [GeneratedRegex(@"team_id\s*=\s*[?@]|^\s*INSERT\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedTeam();

    [GeneratedRegex(@"(?<![.\w])team_id\s*=|=\s*team_id\b", RegexOptions.ExplicitCapture)]
    private static partial Regex LooseTeam();
}
