using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CoachBot.Specs;

[Trait("Category", BuiltProgram.Category)]
public sealed class VerbSpecs : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task I_can_bring_a_store_to_the_schema_of_this_version()
    {
        var first = await _program.RunAsync("db migrate");
        var second = await _program.RunAsync("db migrate");

        Assert.Matches(@"coach\.db went from schema 0 to [1-9]\d*\.", first.Output);
        Assert.Matches(@"coach\.db is at schema [1-9]\d* already\.", second.Output);
        Assert.Equal((0, 0, ""), (first.Code, second.Code, first.Error + second.Error));
    }

    [Fact]
    public async Task A_store_that_cannot_be_migrated_is_a_sentence_and_not_a_stack_trace()
    {
        await File.WriteAllTextAsync(_program.Store, new string('x', 5000));

        var outcome = await _program.RunAsync("db migrate");

        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.Equal(
            $"{_program.Store} is not an SQLite database. Restore a backup in its place, or choose another file with Store__Sqlite.", outcome.Error.Trim());
    }

    [Fact]
    public async Task I_can_back_up_and_verify_and_export_while_the_coach_runs()
    {
        await _program.TalkAsync();
        await using var running = Storage.SqliteCoachStore.Open(_program.Store);

        var backup = await _program.RunAsync($"db backup {_program.PathOf("copies/monday.db")}");
        var verified = await _program.RunAsync("db verify");
        var ofCopy = await _program.RunAsync("db verify", "", ("Store__Sqlite", _program.PathOf("copies/monday.db")));
        var export = await _program.RunAsync($"db export {_program.PathOf("out")}");

        Assert.Equal((0, 0, 0, 0), (backup.Code, verified.Code, ofCopy.Code, export.Code));
        Assert.Contains("monday.db is a whole and sound copy", backup.Output, StringComparison.Ordinal);
        Assert.Matches(@"^ok: [1-9]\d+ figures checked\s*$", verified.Output);
        Assert.Equal(verified.Output, ofCopy.Output);
        Assert.Matches(@"^\d+ rows of \d+ tables are in ", export.Output);
    }

    [Fact]
    public async Task A_backup_never_writes_over_a_file()
    {
        await _program.TalkAsync();

        var outcome = await _program.RunAsync($"db backup {_program.Store}");

        Assert.Equal((1, $"{_program.Store} already exists. Name a new file for the backup."), (outcome.Code, outcome.Error.Trim()));
    }

    [Theory]
    [InlineData("db backup \"\"")]
    [InlineData("db export \" \"")]
    public async Task A_target_without_a_name_is_asked_for(string arguments)
    {
        await _program.TalkAsync();

        var outcome = await _program.RunAsync(arguments);

        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.Matches(@"^That names nothing\. `coachbot db (backup|export) \S+` works\.$", outcome.Error.Trim());
    }

    [Fact]
    public async Task A_figure_that_is_wrong_is_named_when_I_verify()
    {
        await _program.TalkAsync();
        await using (var connection = new SqliteConnection($"Data Source={_program.Store};Pooling=False"))
        {
            await connection.OpenAsync();
            var command = connection.CreateCommand();
            command.CommandText = "UPDATE members SET kept_total = 41";
            await command.ExecuteNonQueryAsync();
        }

        var outcome = await _program.RunAsync("db verify");

        Assert.Equal(2, outcome.Code);
        Assert.Matches(@"^table, row id, column, stored, recomputed\s+members, \d+, kept_total, 41, 1\s*$", outcome.Output);
        Assert.Matches(@"^1 of \d+ figures differ\.", outcome.Error);
    }

    [Fact]
    public async Task There_must_be_a_store_to_verify()
    {
        var outcome = await _program.RunAsync("db verify");

        Assert.Equal((1, $"There is no database {_program.Store}. Name an existing file with Store__Sqlite."), (outcome.Code, outcome.Error.Trim()));
    }

    [Fact]
    public async Task The_export_holds_every_table_as_JSON_and_as_CSV()
    {
        await _program.TalkAsync();

        await _program.RunAsync($"db export {_program.PathOf("out")}");
        var again = await _program.RunAsync($"db export {_program.PathOf("out")}");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_program.PathOf("out/coachbot-export.json")));
        var tables = json.RootElement.GetProperty("tables");
        Assert.Equal("wrote to Zoë", tables.GetProperty("check_ins")[0].GetProperty("note").GetString()!.Trim('\''));
        Assert.Equal(
            tables.EnumerateObject().Select(t => t.Name + ".csv").Append("coachbot-export.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(_program.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((1, $"{_program.PathOf("out")} is not empty. Name a new folder for the export."), (again.Code, again.Error.Trim()));
    }

    [Theory]
    [InlineData("chat foo", "Unrecognized command or argument 'foo'.")]
    [InlineData("db", "Required command was not provided.")]
    [InlineData("db backup", "Required argument 'target' missing for command: 'backup'.")]
    [InlineData("help", "--help")]
    public async Task A_command_line_that_cannot_be_read_is_answered_with_what_works_and_no_guess(string arguments, string sentence)
    {
        var outcome = await _program.RunAsync(arguments);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_goes_into_no_file()
    {
        await _program.TalkAsync();

        var outcome = await _program.RunAsync($"db export {_program.Store}");

        Assert.Equal((1, $"{_program.Store} is a file. Name a new folder for the export."), (outcome.Code, outcome.Error.Trim()));
    }

    [Fact]
    public async Task The_commands_are_printed_as_they_stand_in_the_docs()
    {
        var outcome = await _program.RunAsync("commands");

        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("# Commands\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(outcome.Output, await File.ReadAllTextAsync(Root("docs/commands.md")));
    }

    [Fact]
    public async Task The_texts_are_printed_one_a_line()
    {
        var outcome = await _program.RunAsync("texts");

        Assert.Equal(0, outcome.Code);
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 300, $"{lines.Length} lines");
        Assert.Contains(lines, line => line.StartsWith("AbsenceTexts.NotPaused: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help", "chat", "db", "doctor", "commands", "texts")]
    [InlineData("db --help", "migrate", "backup", "verify", "export")]
    [InlineData("db backup --help", "<target>", "A file that does not exist yet")]
    [InlineData("chat --help", "--as <name>", "--zone <zone>", "--simulate <time>", "--json")]
    public async Task Help_names_what_there_is(string arguments, params string[] words)
    {
        var outcome = await _program.RunAsync(arguments);

        Assert.Equal(0, outcome.Code);
        Assert.All(words, word => Assert.Contains(word, outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_ends_the_program_without_a_word() =>
        Assert.Equal((130, ""), await GuardAsync(new OperationCanceledException()));

    [Fact]
    public async Task Output_that_can_not_be_written_is_a_sentence()
    {
        var (code, error) = await GuardAsync(new UnauthorizedAccessException("Denied.", new IOException("No space left on device")));

        Assert.Equal(1, code);
        Assert.Equal(
            "The input could not be read, or the output not be written (No space left on device). See to it, then start CoachBot again.", error.TrimEnd());
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_is_a_sentence_with_a_file_for_whoever_mends_it()
    {
        var (code, error) = await GuardAsync(new InvalidOperationException("Odd\nthings."));

        Assert.Equal(1, code);
        var sentence = Assert.Single(error.TrimEnd().Split('\n'));
        Assert.StartsWith("CoachBot ended by a fault of its own: Odd things. Please report it with ", sentence, StringComparison.Ordinal);
        var file = sentence.Split(' ')[^1].TrimEnd('.');
        Assert.Contains(nameof(InvalidOperationException), await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Every_default_of_the_settings_file_is_the_programs_own()
    {
        using var json = JsonDocument.Parse(
            await File.ReadAllTextAsync(Root("config/appsettings.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        Assert.Equal(Hosting.StoreOptions.Default, json.RootElement.GetProperty("Store").GetProperty("Sqlite").GetString());
        Assert.Equal(
            Hosting.LogOptions.Of(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).ToString(),
            json.RootElement.GetProperty("Log").GetProperty("Level").GetString());
    }

    private static async Task<(int Code, string Error)> GuardAsync(Exception fault)
    {
        var errors = new StringWriter();
        return (await Hosting.Faults.GuardAsync(_ => throw fault, errors, CancellationToken.None), errors.ToString());
    }

    private static string Root(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoachBot.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No CoachBot.sln above {AppContext.BaseDirectory}."));
    }
}
