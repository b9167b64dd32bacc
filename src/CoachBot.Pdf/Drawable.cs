using System.Globalization;
using System.Text;

namespace CoachBot.Pdf;

/// <summary>Text as the font can draw it.</summary>
internal static class Drawable
{
    private const string InPlace = "□";

    // Hebrew and Arabic with their supplements and presentation forms.
    private static readonly (int First, int Last)[] RightToLeft = [(0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF)];

    /// <summary>The text with a box in place of each character that the font lacks; what has no width of its own goes along with it.</summary>
    public static string Of(string text, FontCoverage font)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var drawable = new StringBuilder(text.Length);
        foreach (var element in Elements(text))
        {
            drawable.Append(element.EnumerateRunes().All(font.Has) ? element : InPlace);
        }

        return drawable.ToString();
    }

    /// <summary>
    /// A line in the order in which it is drawn, left to right: what is written right to left is turned around, numbers in it are not.
    /// Letters are not joined; a font alone can't do that.
    /// </summary>
    public static string InDrawnOrder(string line)
    {
        var elements = Elements(line).ToList();
        if (!elements.Exists(IsRightToLeft))
        {
            return line;
        }

        for (var i = 0; i < elements.Count; i++)
        {
            if (IsRightToLeft(elements[i]))
            {
                var last = EndOfRun(elements, i);
                elements.Reverse(i, last - i + 1);
                TurnNumbersBack(elements, i, last);
                i = last;
            }
        }

        return string.Concat(elements);
    }

    /// <summary>The last element of the run that begins at one: it goes on over blanks and numbers to the next that is written right to left.</summary>
    private static int EndOfRun(List<string> elements, int from)
    {
        var last = from;
        for (var i = from + 1; i < elements.Count && (IsRightToLeft(elements[i]) || !char.IsLetter(elements[i][0])); i++)
        {
            last = IsRightToLeft(elements[i]) ? i : last;
        }

        return last;
    }

    private static void TurnNumbersBack(List<string> elements, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            var end = i;
            while (end <= to && IsOfNumber(elements[end]))
            {
                end++;
            }

            elements.Reverse(i, end - i);
            i = Math.Max(i, end - 1);
        }
    }

    private static bool IsOfNumber(string element) => char.IsDigit(element[0]) || element is "." or ",";

    private static bool IsRightToLeft(string element) =>
        Rune.TryGetRuneAt(element, 0, out var rune) && Array.Exists(RightToLeft, r => rune.Value >= r.First && rune.Value <= r.Last);

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
