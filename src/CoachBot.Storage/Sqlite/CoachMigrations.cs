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
                    using var text = new StreamReader(program.GetManifestResourceStream(name)!);
                    return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name[5..^4], text.ReadToEnd());
                }),
        ];
    }
}
