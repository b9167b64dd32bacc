using System.Globalization;

namespace CoachBot.Storage.Sqlite;

/// <summary>The schema of the coach: the numbered SQL files that are built into the program.</summary>
public static class CoachMigrations
{
    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Read();

    private static Migration[] Read()
    {
        var program = typeof(CoachMigrations).Assembly;
        return
        [
            .. program.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    // As 0001_teams.HASH.sql: the hash is worked out when the program is built.
                    var parts = name.Split('.');
                    using var text = new StreamReader(program.GetManifestResourceStream(name)!);
                    return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), parts[0][5..], text.ReadToEnd())
                    {
                        Hash = parts[1].ToLowerInvariant(),
                    };
                }),
        ];
    }
}
