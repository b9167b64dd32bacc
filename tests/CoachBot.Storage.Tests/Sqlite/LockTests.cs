using System.Diagnostics;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class LockTests
{
    [Fact]
    public async Task A_second_open_is_refused_with_the_process_that_has_it()
    {
        await using var database = new TemporaryDatabase();
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, TemporaryDatabase.Notes));
        Assert.Equal(
            $"{database.Path} is already in use by another CoachBot (process {Environment.ProcessId}). Stop it first, or choose another file with Store__Sqlite.",
            fault.Message);
        // The refusal has not disturbed the one who has it.
        await database.WriteAsync("note");
        Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, TemporaryDatabase.Notes));
    }

    [Fact]
    public async Task A_second_open_by_another_name_of_the_file_is_refused()
    {
        await using var database = new TemporaryDatabase();
        var link = File.CreateSymbolicLink(database.Beside("link.db"), database.Path).FullName;
        var linkOfLink = File.CreateSymbolicLink(database.Beside("second.db"), "link.db").FullName;

        Assert.All([link, linkOfLink], name => Assert.Contains(
            $"{database.Path} is already in use by another CoachBot",
            Assert.Throws<StoreException>(() => SqliteDatabase.Open(name, TemporaryDatabase.Notes)).Message,
            StringComparison.Ordinal));

        await database.Store.DisposeAsync();
        await using var opened = SqliteDatabase.Open(linkOfLink, TemporaryDatabase.Notes);
        Assert.Equal(database.Path, opened.Path);
    }

    [Fact]
    public async Task An_open_that_fails_gives_the_lock_back()
    {
        await using var database = new TemporaryDatabase();
        await database.Store.DisposeAsync();
        Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, []));
        await database.ReopenAsync(TemporaryDatabase.Notes);
    }

    [Fact]
    public async Task Another_process_that_has_the_lock_is_respected_until_it_is_killed()
    {
        await using var database = new TemporaryDatabase();
        await database.Store.DisposeAsync();
        // The same lock that a second CoachBot takes, held by a process that can be killed at will; cat tells when it has it.
        using var other = Process.Start(new ProcessStartInfo("flock", ["--no-fork", database.Path + ".lock", "cat"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await other.StandardInput.WriteLineAsync("held");
        await other.StandardInput.FlushAsync();
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync());
        await File.WriteAllTextAsync(database.Path + ".pid", "123");

        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, TemporaryDatabase.Notes));
        Assert.Contains("is already in use by another CoachBot (process 123).", fault.Message, StringComparison.Ordinal);
        other.Kill();
        await other.WaitForExitAsync();
        await database.ReopenAsync(TemporaryDatabase.Notes);
        Assert.Equal(Environment.ProcessId.ToString(), await File.ReadAllTextAsync(database.Path + ".pid"));
    }
}
