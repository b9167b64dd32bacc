using System.Globalization;
using System.Text;

namespace CoachBot.Application.Replies;

/// <summary>Makes text safe to show on a line: what people write can't forge lines, move the cursor or turn the reading order.</summary>
public static class Printable
{
    private const int Joiner = 0x200D;

    /// <summary>
    /// The text without control and format characters (bidi overrides and isolates, zero-width ones); line ends and tabs become
    /// a blank, broken surrogates U+FFFD. A zero-width joiner stays between two parts of one emoji.
    /// </summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;

        var clean = new StringBuilder(text.Length);
        var runes = text.ReplaceLineEndings(" ").EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (rune.Value == Joiner ? IsWithinEmoji(runes, i) : IsVisible(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsWithinEmoji(Rune[] runes, int at) =>
        at > 0 && at + 1 < runes.Length && IsOfEmoji(runes[at - 1]) && TextWidth.IsPictograph(runes[at + 1]);

    // The part before a joiner may end in a skin tone, which is a pictograph itself, or in a variation selector.
    private static bool IsOfEmoji(Rune rune) => rune.Value == TextWidth.EmojiSelector || TextWidth.IsPictograph(rune);
}
