using System.Globalization;

namespace CoachBot.Application.Commands;

/// <content>A word or two that say enough.</content>
internal static partial class Sentences
{
    /// <summary>Minutes that somebody may mean by a bare number; a smaller one may be a button's.</summary>
    private const int LeastFigure = 5;
    private const int MostFigure = 240;

    /// <summary>"Later", "streak", "delete that": a word or two that say enough.</summary>
    private static string? Short(List<string> words) => string.Join(' ', words).ToLowerInvariant() switch
    {
        "later" => "snooze",
        "streak" or "consistency" or "rhythm" or "score" => "progress",
        "what now" or "now what" or "what next" or "what's next" => "today",
        "forecast" => "goal list",
        "delete last" or "remove last" or "edit last" or "delete last one" or "remove last one" => "log list",
        "delete that" or "remove that" or "delete it" or "remove it" => "undo",
        _ => Did(words),
    };

    /// <summary>"10 min", "did 10", "linkedin 10", "linkedin": what was done, in as few words as there are.</summary>
    private static string? Figure(List<string> words)
    {
        var minutes = MinutesIn(words)
            ?? (int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
                && figure is >= LeastFigure and <= MostFigure && (words.Count == 1 || ChannelIn(words) is not null || Has(words, "did")) ? figure : null as int?);
        return minutes is { } length ? string.Join(' ', new[] { $"log {length}m", ChannelIn(words) }.OfType<string>())
            : words.Count == 1 && ChannelIn(words) is { } channel ? $"log 20m {channel}"
            : null;
    }

    /// <summary>"I did it": what was promised for today is done. "I forgot": what can still be made up.</summary>
    private static string? Did(List<string> words) =>
        words.Count > Fewest ? null
        : words[^1].Equals("it", StringComparison.OrdinalIgnoreCase) && Has(words, "did") ? "done"
        : Has(words, "forgot") ? "today"
        : null;

    /// <summary>"Not today", "not now".</summary>
    private static string? NotToday(List<string> words) =>
        words is [var not, var when, ..] && words.Count <= Fewest && not.Equals("not", StringComparison.OrdinalIgnoreCase)
            ? when.ToLowerInvariant() switch { "today" => "skip", "now" => "snooze", _ => null }
            : null;
}
