using System.Globalization;

namespace CoachBot.Application.Replies;

/// <summary>Makes a text fit, between two characters as a person sees them.</summary>
public static class TextCut
{
    /// <summary>Stands where something was cut away.</summary>
    public const string Sign = "…";

    /// <summary>A word is cut only where it is longer than this.</summary>
    private const int LongestWord = 15;

    /// <summary>The text, or as much of its beginning as fits with … behind it.</summary>
    /// <param name="most">In UTF-16 units, of which no platform counts more; 1 or more.</param>
    public static string To(string text, int most) =>
        text.Length <= most ? text : Ended(Beginning(text, most - Sign.Length));

    /// <summary>The beginning of a longer text, up to its last whole word where that is no long one, with … behind it.</summary>
    public static string Ended(string beginning)
    {
        var blank = beginning.LastIndexOf(' ');
        return (blank > 0 && beginning.Length - blank <= LongestWord ? beginning[..blank].TrimEnd(' ', ',') : beginning) + Sign;
    }

    /// <summary>As much of the beginning as fits.</summary>
    /// <param name="most">In UTF-16 units; nothing fits in 0 or fewer.</param>
    public static string Beginning(string text, int most)
    {
        var end = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + length > most)
                break;
            end += length;
        }

        return text[..end];
    }
}
