using CoachBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class FaultTests
{
    [Fact]
    public async Task A_folder_in_place_of_the_file_is_named()
    {
        await using var database = new TemporaryDatabase();
        var folder = Directory.CreateDirectory(database.Beside("folder")).FullName;
        var expected = $"{folder} is a folder. Name a file in it with Store__Sqlite.";
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.Open(folder, TemporaryDatabase.Notes)).Message);
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.OpenReadOnly(folder, TemporaryDatabase.Notes)).Message);
    }

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        await using var database = new TemporaryDatabase();
        var path = database.Beside("a/b/coach.db");
        await using var made = SqliteDatabase.Open(path, TemporaryDatabase.Notes);
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("/proc/coach/coach.db", "/proc/coach")]
    [InlineData("/proc/coach.db", "/proc")]
    [InlineData("/sys/coach.db", "/sys")]
    [InlineData("/dev/null/coach.db", "/dev/null")]
    public void A_folder_that_cannot_be_made_or_written_is_named(string path, string folder) => Assert.Equal(
        $"CoachBot cannot write in the folder {folder}. Let its user write there, or choose another file with Store__Sqlite.",
        Assert.Throws<StoreException>(() => SqliteDatabase.Open(path, TemporaryDatabase.Notes)).Message);

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        await using var database = new TemporaryDatabase();
        var path = database.Beside("letter.txt");
        var letter = string.Concat(Enumerable.Repeat("Dear coach, ", 500));
        await File.WriteAllTextAsync(path, letter);
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.Open(path, TemporaryDatabase.Notes));
        Assert.Equal($"{path} is not an SQLite database. Restore a backup in its place, or choose another file with Store__Sqlite.", fault.Message);
        Assert.Equal(letter, await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("CREATE TABLE todo (id)")]
    [InlineData("CREATE TABLE schema_migrations (version TEXT); INSERT INTO schema_migrations VALUES ('2020')")]
    [InlineData("CREATE TABLE todo (id); PRAGMA user_version = 3")]
    public async Task A_database_of_another_program_is_named_and_left_as_it_is(string sql)
    {
        await using var database = new TemporaryDatabase();
        var path = database.Beside("todo.db");
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var before = await File.ReadAllBytesAsync(path);
        var expected = $"{path} is a database of another program. Choose another file with Store__Sqlite.";
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.Open(path, TemporaryDatabase.Notes)).Message);
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.OpenReadOnly(path, TemporaryDatabase.Notes)).Message);
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteBackup.CopyTo(path, database.Beside("copy.db"))).Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
        Assert.False(File.Exists(database.Beside("copy.db")));
    }

    [Theory]
    [InlineData(4096, 0, 0)]
    [InlineData(0, 105, 400)]
    public async Task A_damaged_file_is_named_with_the_way_out(int keptBytes, int from, int count)
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(new string('x', 50_000));
        await database.Store.DisposeAsync();
        // Either cut off after the first page, or with rubbish where the schema stands.
        var bytes = await File.ReadAllBytesAsync(database.Path);
        bytes.AsSpan(from, count).Fill(0xEE);
        await File.WriteAllBytesAsync(database.Path, keptBytes > 0 ? bytes[..keptBytes] : bytes);

        var expected = $"{database.Path} is damaged. Stop CoachBot, put the file aside and restore a backup in its place.";
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, TemporaryDatabase.Notes)).Message);
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.OpenReadOnly(database.Path, TemporaryDatabase.Notes)).Message);
    }

    [Fact]
    public async Task A_reader_of_a_missing_file_is_told_so_and_makes_nothing()
    {
        await using var database = new TemporaryDatabase();
        var path = database.Beside("missing.db");
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.OpenReadOnly(path, TemporaryDatabase.Notes));
        Assert.Equal($"There is no database {path}. Name an existing file with Store__Sqlite.", fault.Message);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_read_only_file_is_named()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(unit => unit.Execute("PRAGMA query_only=ON"));
        var fault = await Assert.ThrowsAsync<StoreException>(() => database.WriteAsync("note"));
        Assert.Equal(
            $"{database.Path} is read-only. Let the user that runs CoachBot write it and its folder, or choose another file with Store__Sqlite.", fault.Message);
    }

    [Fact]
    public async Task A_foreign_program_that_keeps_the_file_locked_is_pointed_out_and_the_writer_goes_on_afterwards()
    {
        await using var database = new TemporaryDatabase();
        using var shell = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        shell.Open();
        await database.WriteAsync(unit => unit.Execute("PRAGMA busy_timeout=0"));
        using (shell.BeginTransaction())
        {
            var fault = await Assert.ThrowsAsync<StoreException>(() => database.WriteAsync("refused"));
            Assert.Equal($"{database.Path} is locked by another process. Close the program that has it open, then try again.", fault.Message);
        }
        await database.WriteAsync("kept");
        Assert.Equal(["kept"], await database.TextsAsync());
    }

    [Fact]
    public void A_full_disk_met_by_the_file_system_is_explained_like_one_met_by_SQLite()
    {
        var full = Assert.Throws<IOException>(() =>
        {
            using var file = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            file.Write(new byte[9000]);
            file.Flush();
        });
        Assert.Equal(StoreFaults.Explain(new SqliteException("full", 13), "/data/coach.db").Message, StoreFaults.Explain(full, "/data/coach.db").Message);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(99)]
    public void Every_sentence_names_the_file_or_its_folder_and_keeps_the_cause(int code)
    {
        var cause = new SqliteException("cause", code);
        var explained = StoreFaults.Explain(cause, "/data/coach.db");
        Assert.Contains("/data", explained.Message, StringComparison.Ordinal);
        Assert.Same(cause, explained.InnerException);
    }
}
