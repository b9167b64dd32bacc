namespace CoachBot.Application.Commands;

/// <summary>Channels that are known by name before a team has used them, written as their owners write them.</summary>
public static class WellKnownChannels
{
    private static readonly string[] Names =
    [
        "LinkedIn", "Instagram", "Facebook", "X", "Twitter", "Threads", "Bluesky", "Mastodon", "YouTube", "TikTok", "Pinterest",
        "Reddit", "Discord", "Slack", "WhatsApp", "Telegram", "Medium", "Substack", "Quora", "GitHub", "forum", "blog",
        "newsletter", "podcast", "email", "community",
    ];

    /// <summary>As people call them who are in a hurry.</summary>
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["insta"] = "Instagram",
        ["ig"] = "Instagram",
        ["fb"] = "Facebook",
        ["yt"] = "YouTube",
    };

    /// <summary>Names that are near to no word of a note.</summary>
    private static readonly string[] Unmistakable = ["LinkedIn", "Instagram", "Facebook", "YouTube", "Pinterest", "WhatsApp"];

    public static IReadOnlyList<string> All => Names;

    /// <summary>The name as it is written, or the text itself where it is not known.</summary>
    public static string Canonical(string text) => Find(text) ?? text;

    /// <summary>A name that was typed in two words: <c>linked in</c>, <c>you tube</c>.</summary>
    public static string? FindApart(string text) =>
        text.Split(' ') is [{ Length: > 1 } first, { Length: > 1 } second] ? Names.FirstOrDefault(n => n.Equals(first + second, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The one that a word with a slip in it was meant for: <c>linkedn</c>; null where none is near.</summary>
    public static string? Nearest(string word) => Reading.NearestWord.Find(word, Unmistakable);

    public static string? Find(string text) =>
        ShortNames.GetValueOrDefault(text) ?? Names.FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
}
