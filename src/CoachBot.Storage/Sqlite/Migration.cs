using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage.Sqlite;

/// <summary>
/// One step of the schema. Immutable once released: a file remembers the hash of each migration that made it, and refuses a changed one.
/// </summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="Name">What it does, for the reader of an error.</param>
/// <param name="Sql">Any number of statements. Run with foreign keys off, so that tables can be rebuilt; the keys are checked before the commit.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text with line feeds as line ends, in small hexadecimal digits; worked out where it is not given.</summary>
    // Line ends are those of whoever checked the sources out, not of the migration.
    public string Hash
    {
        get => field ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));
        init;
    }
}
