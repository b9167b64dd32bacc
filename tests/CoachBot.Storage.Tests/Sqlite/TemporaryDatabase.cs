using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

/// <summary>A real file in a folder of its own, with one table of notes.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    public static readonly Migration[] Notes =
    [
        new(1, "notes", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, parent INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED);"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coach-store-");

    public TemporaryDatabase() => Store = SqliteDatabase.Open(Path, Notes);

    public string Path => System.IO.Path.Combine(_folder.FullName, "coach.db");

    public SqliteDatabase Store { get; private set; }

    public string Beside(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public Task<int> WriteAsync(string text) => Store.WriteAsync(unit => Insert(unit, text), CancellationToken.None);

    public Task<T> WriteAsync<T>(Func<SqliteUnit, T> work) => Store.WriteAsync(work, CancellationToken.None);

    public Task<List<string>> TextsAsync() => Store.ReadAsync(Texts, CancellationToken.None);

    public static int Insert(SqliteUnit unit, string text) => unit.Execute("INSERT INTO notes (text) VALUES (?1)", text);

    public static List<string> Texts(SqliteUnit unit) => unit.Query("SELECT text FROM notes ORDER BY id", row => row.GetString(0));

    /// <summary>Starts a work that stands in the writer until released, so that whatever is written meanwhile becomes one group.</summary>
    public async Task<HeldWriter> HoldWriterAsync()
    {
        var held = new HeldWriter();
        held.Start(Store);
        await held.Entered;
        return held;
    }

    public async Task ReopenAsync(Migration[] migrations)
    {
        await Store.DisposeAsync();
        Store = SqliteDatabase.Open(Path, migrations);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
