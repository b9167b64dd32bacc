namespace CoachBot.Application.Replies;

/// <summary>The beginning of a text that is too long.</summary>
public static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as many whole words of it as fit in so many characters with an ellipsis after them.</summary>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = longest - Ellipsis.Length;
        var blank = text.LastIndexOf(' ', end);
        // Behind a short word one without an end, as an address is: of that, its beginning says more than nothing.
        if (blank > 0 && (end - blank) <= longest / 2)
            end = blank;
        else if (char.IsLowSurrogate(text[end]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + Ellipsis;
    }

    /// <summary>What a message says, on one line, as a note takes it. A picture alone says nothing.</summary>
    public static string OfMessage(string? content, int longest)
    {
        var line = string.Concat((content ?? "").Select(c => char.IsControl(c) ? ' ' : c));
        return Of(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
    }
}
