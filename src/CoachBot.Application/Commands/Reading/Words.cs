namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// What was typed, seen word by word: lower case, without the comma, semicolon or full stop that people put behind a word
/// (<c>December 31, 2026</c>). Beyond the end, and for words longer than any that a reader knows, the word is empty.
/// </summary>
internal readonly struct Words(IReadOnlyList<string> tokens)
{
    private const int LongestKnown = 40;

    public string this[int index] =>
        index >= 0 && index < tokens.Count && tokens[index].Length <= LongestKnown
            ? tokens[index].ToLowerInvariant().TrimEnd(',', ';', '.')
            : "";

    /// <summary>The same with its full stops, which belong to a date such as <c>3.1.</c></summary>
    public string WithStops(int index) =>
        index >= 0 && index < tokens.Count && tokens[index].Length <= LongestKnown ? tokens[index].TrimEnd(',', ';') : "";

    public static IReadOnlyList<string> Of(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
