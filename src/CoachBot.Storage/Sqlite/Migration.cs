namespace CoachBot.Storage.Sqlite;

/// <summary>
/// One step of the schema. Immutable once released: a file remembers the hash of each migration that made it, and refuses a changed one.
/// </summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="Name">What it does, for the reader of an error.</param>
/// <param name="Sql">Any number of statements. Run with foreign keys off, so that tables can be rebuilt; the keys are checked before the commit.</param>
public sealed record Migration(int Number, string Name, string Sql);
