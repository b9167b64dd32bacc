using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class LogFolderTests
{
    private const int Page = 4096;

    [Fact]
    public async Task A_long_log_is_folded_while_the_writer_is_open_and_nothing_of_it_is_lost()
    {
        await using var database = new TemporaryDatabase();
        var text = new string('x', Page);
        for (var note = 0; note < 10; note++)
            await database.WriteAsync(text);
        Assert.InRange(new FileInfo(database.Path).Length, 0, 10 * Page);
        var folder = new LogFolder(database.Path);

        folder.Grew(1999, isStaged: false);
        folder.Grew(1, isStaged: false);
        await folder.DisposeAsync();

        Assert.InRange(new FileInfo(database.Path).Length, 10 * Page, long.MaxValue);
        await database.WriteAsync("after");
        Assert.Equal([.. Enumerable.Repeat(text, 10), "after"], await database.TextsAsync());
    }

    [Fact]
    public async Task A_short_log_is_left_alone()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(new string('x', 10 * Page));
        var folder = new LogFolder(database.Path);

        folder.Grew(1999, isStaged: false);
        await folder.DisposeAsync();

        Assert.InRange(new FileInfo(database.Path).Length, 0, 10 * Page);
    }

    [Fact]
    public async Task The_log_of_an_import_is_folded_sooner()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(new string('x', 10 * Page));
        var folder = new LogFolder(database.Path);

        folder.Grew(499, isStaged: true);
        folder.Grew(1, isStaged: true);
        await folder.DisposeAsync();

        Assert.InRange(new FileInfo(database.Path).Length, 10 * Page, long.MaxValue);
    }

    [Fact]
    public async Task A_file_that_can_not_be_folded_stops_nobody()
    {
        await using var database = new TemporaryDatabase();
        var folder = new LogFolder(database.Beside("none.db"));

        folder.Grew(2000, isStaged: false);
        await folder.DisposeAsync();

        Assert.False(File.Exists(database.Beside("none.db")));
    }
}
