using CoachBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class SchemaTests
{
    private static readonly Migration Titles = new(2, "titles", "ALTER TABLE notes ADD COLUMN title TEXT;\nUPDATE notes SET title = 'untitled';");
    private static readonly Migration[] Both = [.. TemporaryDatabase.Notes, Titles];

    [Fact]
    public async Task Missing_migrations_are_applied_once_and_in_order()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync("note");
        await database.ReopenAsync(Both);
        // Adding the column a second time would fail.
        await database.ReopenAsync(Both);
        var titles = await database.Store.ReadAsync(unit => unit.Query("SELECT title FROM notes", row => row.GetString(0)), CancellationToken.None);
        Assert.Equal(["untitled"], titles);
        var applied = await database.Store.ReadAsync(
            unit => unit.Query("SELECT number, name FROM schema_migrations ORDER BY number", row => (row.GetInt32(0), row.GetString(1))), CancellationToken.None);
        Assert.Equal([(1, "notes"), (2, "titles")], applied);
    }

    [Fact]
    public async Task A_changed_migration_is_refused_and_other_line_ends_are_not_a_change()
    {
        await using var database = new TemporaryDatabase();
        await database.ReopenAsync(Both);
        await database.ReopenAsync([Both[0], Titles with { Sql = Titles.Sql.ReplaceLineEndings("\r\n") }]);
        await database.Store.DisposeAsync();
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, [Both[0], Titles with { Sql = Titles.Sql + " " }]));
        Assert.Equal(
            $"{database.Path} was made with another text of migration 2 than this CoachBot has. Start the version that made it, or restore a backup.",
            fault.Message);
    }

    [Fact]
    public async Task A_file_newer_than_the_program_is_refused_for_writing_and_reading()
    {
        await using var database = new TemporaryDatabase();
        await database.ReopenAsync(Both);
        await database.Store.DisposeAsync();
        var expected = $"{database.Path} was made by a newer CoachBot (schema 2; this one knows 1). Start that version, or restore an older backup.";
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, TemporaryDatabase.Notes)).Message);
        Assert.Equal(expected, Assert.Throws<StoreException>(() => SqliteDatabase.OpenReadOnly(database.Path, TemporaryDatabase.Notes)).Message);
    }

    [Fact]
    public async Task A_reader_refuses_a_file_older_than_the_program()
    {
        await using var database = new TemporaryDatabase();
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.OpenReadOnly(database.Path, Both));
        Assert.Equal($"{database.Path} was made by an older CoachBot. Bring it up to date with `coachbot db migrate` first.", fault.Message);
    }

    [Fact]
    public async Task A_migration_that_fails_is_undone_whole_and_the_file_still_opens()
    {
        await using var database = new TemporaryDatabase();
        await database.Store.DisposeAsync();
        var broken = Titles with { Sql = "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);" };
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.Open(database.Path, [Both[0], broken]));
        Assert.StartsWith($"Migration 2 (titles) failed on {database.Path} and was undone: ", fault.Message, StringComparison.Ordinal);
        await database.ReopenAsync(Both);
        Assert.Empty(await database.Store.ReadAsync(unit => unit.Query("SELECT 1 FROM sqlite_schema WHERE name='half'", row => 1), CancellationToken.None));
    }

    [Fact]
    public async Task A_migration_may_rebuild_a_table_but_not_leave_orphans()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(unit => unit.Execute("INSERT INTO notes (id, parent) VALUES (1, NULL), (2, 1)"));
        await database.Store.DisposeAsync();
        var fault = Assert.Throws<StoreException>(
            () => SqliteDatabase.Open(database.Path, [Both[0], new Migration(2, "cut", "DELETE FROM notes WHERE id = 1")]));
        Assert.Contains("rows of notes", fault.Message, StringComparison.Ordinal);

        await database.ReopenAsync([Both[0], new Migration(2, "rebuild", "CREATE TABLE n (id INTEGER PRIMARY KEY, text TEXT, parent INTEGER REFERENCES n (id)); INSERT INTO n SELECT * FROM notes; DROP TABLE notes; ALTER TABLE n RENAME TO notes;")]);
        Assert.Equal([1, 2], await database.Store.ReadAsync(unit => unit.Query("SELECT id FROM notes ORDER BY id", row => row.GetInt32(0)), CancellationToken.None));
        Assert.Equal("1", await database.WriteAsync(unit => unit.QuerySingleOrDefault("PRAGMA foreign_keys", row => row.GetString(0))));
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        await using var database = new TemporaryDatabase();
        var foreign = database.Beside("places.db");
        using (var connection = new SqliteConnection($"Data Source={foreign};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE places (id INTEGER)";
            command.ExecuteNonQuery();
        }
        var fault = Assert.Throws<StoreException>(() => SqliteDatabase.Open(foreign, TemporaryDatabase.Notes));
        Assert.Equal($"{foreign} is a database of another program. Choose another file with Store__Sqlite.", fault.Message);
    }

    [Fact]
    public void Migrations_out_of_order_are_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentException>(() => SqliteDatabase.Open("unused.db", [Titles]));
}
