using System.Text.RegularExpressions;
using CoachBot.Storage;
using CoachBot.Testing;
using Microsoft.Data.Sqlite;

namespace CoachBot.Specs;

/// <summary>What a person sees when the store can't be used: one line on the error stream, an exit code, and never a stack trace.</summary>
public sealed class FaultSpecs : IDisposable
{
    private static readonly string[] Chat = ["chat", "--json", "--simulate", "2026-01-05T08:00", "--zone", "Europe/London", "--as", "ada"];
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-fault-").FullName;

    private string Store => Path.Combine(_folder, "coach.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named() =>
        await RefusesAsync("/proc/coach/coach.db", "CoachBot cannot write in the folder /proc/coach. Let its user write there, or choose another file with Store__Sqlite.");

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_named()
    {
        var file = Path.Combine(_folder, "letter");
        await File.WriteAllTextAsync(file, "Dear coach");

        await RefusesAsync(Path.Combine(file, "coach.db"), $"CoachBot cannot write in the folder {file}. Let its user write there, or choose another file with Store__Sqlite.");
    }

    [Fact]
    public async Task A_note_of_what_was_shown_that_cannot_be_written_is_named()
    {
        var shown = Directory.CreateDirectory(Path.ChangeExtension(Store, "shown")).FullName;

        var sentence = await RefusesAsync(Store);

        Assert.StartsWith($"{shown} cannot be written (", sentence, StringComparison.Ordinal);
        Assert.EndsWith("Let the user that runs CoachBot write it, or choose another file with Store__Sqlite.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_an_overwritten_header_is_named()
    {
        await MakeStoreAsync();
        await OverwriteAsync(0, 100);

        await RefusesAsync(Store, $"{Store} is not an SQLite database. Restore a backup in its place, or choose another file with Store__Sqlite.");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        await MakeStoreAsync();
        await using (var connection = new SqliteConnection($"Data Source={Store};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version=999";
            await command.ExecuteNonQueryAsync();
        }

        var errors = await RefusesAsync(Store);
        Assert.Matches($"^{Regex.Escape(Store)} was made by a newer CoachBot \\(schema 999; this one knows \\d+\\). Start that version, or restore an older backup.$", errors);
    }

    [Fact]
    public async Task A_store_that_another_process_has_open_is_left_alone()
    {
        await using var holder = SqliteCoachStore.Open(Store);

        await RefusesAsync(Store, $"{Store} is already in use by another CoachBot (process {Environment.ProcessId}). Stop it first, or choose another file with Store__Sqlite.");
    }

    [Fact]
    public async Task A_simulation_that_starts_before_the_instant_where_the_store_was_left_is_refused()
    {
        await MakeStoreAsync("@advance 1h");

        await RefusesAsync(Store, "The store was left at 2026-01-05T09:00:00Z; a simulation goes on from there or later, not at 2026-01-05T08:00:00Z. Name a later --simulate, or another file with Store__Sqlite.");
    }

    [Fact]
    public async Task A_damaged_page_found_in_a_conversation_is_the_reply_and_the_conversation_goes_on()
    {
        await MakeStoreAsync();
        await OverwritePageOfAsync("undo_entries");

        var (code, output, errors) = await CoachProcess.RunAsync(Store, Chat, "schedule add mon 09:00 30m linkedin", "schedule list");

        var replies = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Message.Parse).Select(m => m.Text).ToList();
        Assert.Equal(2, replies.Count);
        Assert.Equal($"{Store} is damaged. Stop CoachBot, put the file aside and restore a backup in its place.", replies[0]);
        Assert.DoesNotContain("damaged", replies[1], StringComparison.Ordinal);
        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public async Task Without_a_terminal_and_a_platform_run_says_what_would_work()
    {
        var (code, output, errors) = await CoachProcess.RunAsync(Store, ["run"]);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            "No chat platform is configured and no terminal is attached: set Discord__Token, or Slack__BotToken and Slack__AppToken, start the program in a terminal, "
                + "or pipe lines into `coachbot chat`.",
            errors.TrimEnd());
    }

    private async Task MakeStoreAsync(params string[] lines)
    {
        var (code, _, errors) = await CoachProcess.RunAsync(Store, Chat, lines);
        Assert.Equal((0, ""), (code, errors));
    }

    private static async Task RefusesAsync(string store, string sentence) => Assert.Equal(sentence, await RefusesAsync(store));

    private static async Task<string> RefusesAsync(string store)
    {
        var (code, output, errors) = await CoachProcess.RunAsync(store, Chat, "today");
        Assert.Equal((1, ""), (code, output));
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task OverwritePageOfAsync(string table)
    {
        long page, size;
        await using (var connection = new SqliteConnection($"Data Source={Store};Mode=ReadOnly;Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT rootpage FROM sqlite_schema WHERE name = $name";
            command.Parameters.AddWithValue("$name", table);
            page = (long)(await command.ExecuteScalarAsync())!;
            command.CommandText = "PRAGMA page_size";
            size = (long)(await command.ExecuteScalarAsync())!;
        }

        await OverwriteAsync((page - 1) * size, (int)size);
    }

    private async Task OverwriteAsync(long from, int count)
    {
        await using var file = new FileStream(Store, FileMode.Open, FileAccess.Write);
        file.Position = from;
        await file.WriteAsync(Enumerable.Repeat((byte)0xEE, count).ToArray());
    }
}
