using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>Guesses the command behind a sentence that begins with none: <c>I did 20 minutes on LinkedIn yesterday</c>.</summary>
internal static class Sentences
{
    private const int Fewest = 3;
    private const string Absent = "away";

    private static readonly HashSet<string> Reasons = new(["sick", "ill", "holiday", "holidays", "vacation", "travelling", "traveling"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that mean an absence only beside a day: reminders can be off, too.</summary>
    private static readonly HashSet<string> Absences = new(["off", "away", "out"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Complaints = new(
        ["annoying", "annoyed", "bother", "bothering", "nag", "nags", "nagging", "spam", "spamming"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words with which a time begins.</summary>
    private static readonly HashSet<string> Times = new(["until", "till", "from", "today", "tomorrow", "next"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A line that can be said instead; null where nothing in the words tells.</summary>
    public static string? Guess(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Text.Trim('.', ',', '!', '?')).ToList();
        return words.Count < Fewest ? null
            : words.Contains("remind", StringComparer.OrdinalIgnoreCase) ? "schedule add"
            : Log(words) ?? Away(words);
    }

    /// <summary>Whether the words say that it is too much: <c>nag me less</c>.</summary>
    public static bool IsComplaint(IReadOnlyList<Token> tokens) =>
        tokens.Count >= Fewest && tokens.Any(token => Complaints.Contains(token.Text.Trim('.', ',', '!', '?')));

    private static string? Log(List<string> words)
    {
        var minutes = Enumerable.Range(0, words.Count).Select(at => DurationReader.Read(words, at)).OfType<DurationReading.Found>().FirstOrDefault()?.Minutes;
        if (minutes is null)
        {
            return null;
        }

        var channel = words.Select(WellKnownChannels.Find).FirstOrDefault(known => known is not null);
        var yesterday = words.Contains("yesterday", StringComparer.OrdinalIgnoreCase) ? "yesterday" : null;
        return string.Join(' ', new[] { $"log {minutes}m", channel?.ToLowerInvariant(), yesterday }.OfType<string>());
    }

    private static string? Away(List<string> words)
    {
        var reason = words.Find(Reasons.Contains);
        var days = words.FindIndex(Times.Contains);
        if (reason is null && (days < 0 || !words.Exists(Absences.Contains)))
        {
            return null;
        }

        var when = days < 0 ? [] : words[days..].Where(word => !Reasons.Contains(word) && !Absences.Contains(word));
        return string.Join(' ', [Absent, .. when, .. reason is null ? [] : new[] { reason.ToLowerInvariant() }]);
    }
}
