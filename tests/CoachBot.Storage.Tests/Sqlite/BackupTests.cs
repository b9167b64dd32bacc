using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_made_while_the_bot_writes_is_whole_and_of_one_moment()
    {
        await using var database = new TemporaryDatabase();
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            // Each work adds two notes or none: an odd number would be half a work.
            while (!stop.IsCancellationRequested)
            {
                await database.WriteAsync(unit => TemporaryDatabase.Insert(unit, new string('a', 3000)) + TemporaryDatabase.Insert(unit, "b"));
                started.TrySetResult();
            }
        });
        await started.Task;
        for (var i = 0; i < 5; i++)
        {
            var target = database.Beside($"backup{i}.db");
            SqliteBackup.CopyTo(database.Path, target);
            await using var copy = SqliteDatabase.OpenReadOnly(target, TemporaryDatabase.Notes);
            var (check, notes) = await copy.ReadAsync(
                unit => (unit.QuerySingleOrDefault("PRAGMA integrity_check", row => row.GetString(0)), TemporaryDatabase.Texts(unit)), CancellationToken.None);
            Assert.Equal("ok", check);
            Assert.NotEmpty(notes);
            Assert.Equal(0, notes.Count % 2);
        }
        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_backup_stands_alone_and_takes_the_place_of_the_file()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("note");
        var target = database.Beside("backups/coach.db");
        SqliteBackup.CopyTo(database.Path, target);
        Assert.Equal(["coach.db"], new DirectoryInfo(Path.GetDirectoryName(target)!).GetFiles().Select(file => file.Name));
        await using var restored = SqliteDatabase.Open(target, TemporaryDatabase.Notes);
        Assert.Equal(["note"], await restored.ReadAsync(TemporaryDatabase.Texts, CancellationToken.None));
        Assert.Equal("wal", await restored.WriteAsync(unit => unit.QuerySingleOrDefault("PRAGMA journal_mode", row => row.GetString(0)), CancellationToken.None));
    }

    [Fact]
    public async Task An_existing_target_is_refused_and_left_as_it_is()
    {
        await using var database = new TemporaryDatabase();
        var target = database.Beside("letter.txt");
        await File.WriteAllTextAsync(target, "Dear coach");
        var fault = Assert.Throws<StoreException>(() => SqliteBackup.CopyTo(database.Path, target));
        Assert.Equal($"{target} already exists. Name a new file for the backup.", fault.Message);
        Assert.Equal("Dear coach", await File.ReadAllTextAsync(target));
    }

    [Fact]
    public async Task An_empty_file_is_no_source()
    {
        await using var database = new TemporaryDatabase();
        var empty = database.Beside("empty.db");
        await File.WriteAllTextAsync(empty, "");
        var fault = Assert.Throws<StoreException>(() => SqliteBackup.CopyTo(empty, database.Beside("copy.db")));
        Assert.Equal($"{empty} is empty: there is nothing to back up. Name an existing file with Store__Sqlite.", fault.Message);
        Assert.False(File.Exists(database.Beside("copy.db")));
    }

    [Fact]
    public async Task A_missing_source_or_an_impossible_target_is_named()
    {
        await using var database = new TemporaryDatabase();
        var missing = database.Beside("missing.db");
        Assert.Contains(missing, Assert.Throws<StoreException>(() => SqliteBackup.CopyTo(missing, database.Beside("copy.db"))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(database.Beside("copy.db")));
        Assert.Contains("/proc/coach", Assert.Throws<StoreException>(() => SqliteBackup.CopyTo(database.Path, "/proc/coach/copy.db")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_source_gives_no_backup()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(new string('x', 50_000));
        await database.Store.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(database.Path);
        // Rubbish in the chain of the long text's pages: the schema is still readable.
        bytes.AsSpan(bytes.Length - 8192, 4).Fill(0xEE);
        await File.WriteAllBytesAsync(database.Path, bytes);
        var target = database.Beside("copy.db");
        var fault = Assert.Throws<StoreException>(() => SqliteBackup.CopyTo(database.Path, target));
        Assert.Contains($"{database.Path} is damaged", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
        Assert.False(File.Exists(target + ".partial"));
    }
}
