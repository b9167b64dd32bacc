using CoachBot.Application.Commands;

namespace CoachBot.Terminal;

/// <summary>What a line may become: the commands that begin with it, and behind a command the names that it takes.</summary>
public sealed class CommandCompletion(CommandCatalog catalog)
{
    /// <summary>The names that can be completed now.</summary>
    public Vocabulary Words { get; set; } = Vocabulary.Empty;

    /// <summary>All that the text before the cursor may become, from its first character on.</summary>
    public IReadOnlyList<string> Complete(string text)
    {
        var paths = catalog.Paths.Where(p => p.StartsWith(text, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return paths.Count > 0 || CommandOf(text) is not { } path ? paths : Names(text, path);
    }

    /// <summary>The longest path that the text goes on behind.</summary>
    private string? CommandOf(string text) =>
        catalog.Paths.Where(p => text.StartsWith(p + " ", StringComparison.OrdinalIgnoreCase)).MaxBy(p => p.Length);

    /// <summary>Names of several words are completed from any of their words on: the earliest word that begins one counts.</summary>
    private List<string> Names(string text, string path)
    {
        var names = catalog.Find(path)!.Definition.Parameters.SelectMany(Words.Of).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var at = path.Length + 1; at <= text.Length; at++)
        {
            if (text[at - 1] == ' ' && names.Where(n => n.StartsWith(text[at..], StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } found)
            {
                return [.. found.Select(n => text[..at] + n)];
            }
        }

        return [];
    }
}
