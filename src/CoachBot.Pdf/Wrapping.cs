using System.Globalization;

namespace CoachBot.Pdf;

/// <summary>Text in lines of a width.</summary>
internal static class Wrapping
{
    private const string Cut = "…";

    /// <summary>So many lines at most; where there is more, the last one ends in "…". A word that is too long is broken.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, bool isBold, int most, IRuler ruler)
    {
        if (ruler.WidthOf(text, size, isBold) <= width)
        {
            return [text];
        }

        bool Fits(string line) => ruler.WidthOf(line, size, isBold) <= width;
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, Fits)))
        {
            if (line.Length > 0 && !Fits($"{line} {word}"))
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
            if (lines.Count >= most)
            {
                break;
            }
        }

        if (lines.Count < most)
        {
            lines.Add(line);
            return lines;
        }

        lines[^1] = Shortened(lines[^1], Fits);
        return lines;
    }

    private static string Shortened(string line, Func<string, bool> fits)
    {
        var elements = new StringInfo(line);
        for (var length = elements.LengthInTextElements; length > 0; length--)
        {
            if (elements.SubstringByTextElements(0, length).TrimEnd() + Cut is var cut && fits(cut))
            {
                return cut;
            }
        }

        return Cut;
    }

    private static IEnumerable<string> Pieces(string word, Func<string, bool> fits)
    {
        if (fits(word))
        {
            return [word];
        }

        var pieces = new List<string>();
        var piece = "";
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var longer = piece + elements.GetTextElement();
            if (piece.Length > 0 && !fits(longer))
            {
                pieces.Add(piece);
                longer = elements.GetTextElement();
            }

            piece = longer;
        }

        return [.. pieces, piece];
    }
}
