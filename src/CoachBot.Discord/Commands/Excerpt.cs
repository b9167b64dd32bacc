namespace CoachBot.Discord.Commands;

/// <summary>The beginning of a text that is too long.</summary>
internal static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as many whole words of it as fit in so many characters with an ellipsis after them.</summary>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = longest - Ellipsis.Length;
        var blank = text.LastIndexOf(' ', end);
        if (blank > 0)
            end = blank;
        else if (char.IsLowSurrogate(text[end]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + Ellipsis;
    }
}
