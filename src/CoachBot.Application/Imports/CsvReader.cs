using System.Text;
using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Imports;

/// <summary>
/// Reads comma-separated values strictly by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), with any line ending and any of the
/// delimiters that spreadsheets write. Empty lines are passed over.
/// </summary>
public static class CsvReader
{
    private static readonly char[] Delimiters = [';', '\t', ','];

    /// <summary>
    /// The delimiter: the one that Excel's <c>sep=</c> names, else the one that divides the first line into most fields. A semicolon or a
    /// tab wins over as many commas, which may be decimal ones.
    /// </summary>
    public static char DelimiterOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Delimiters.Contains(text[4]))
        {
            return text[4];
        }

        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var c in text.TrimStart('\r', '\n'))
        {
            quoted ^= c == '"';
            if (!quoted && c is '\r' or '\n')
            {
                break;
            }

            if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        return counts.Max() == 0 ? ',' : Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    /// <exception cref="UserError">A quote is not closed, or something stands behind a closed one; the line is named.</exception>
    public static IEnumerable<CsvRecord> Read(string text, char delimiter)
    {
        var (at, line) = (0, 1);
        var fields = new List<string>();
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            at = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end + 1 : text.Length;
            line = 2;
        }

        while (at < text.Length)
        {
            var first = line;
            fields.Clear();
            do
            {
                fields.Add(at < text.Length && text[at] == '"' ? Quoted(text, ref at, ref line, delimiter, first) : Bare(text, ref at, delimiter));
            }
            while (TakesDelimiter(text, ref at, delimiter));

            TakeLineEnd(text, ref at);
            line++;
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                yield return new CsvRecord(first, [.. fields]);
            }
        }
    }

    private static bool TakesDelimiter(string text, ref int at, char delimiter)
    {
        if (at >= text.Length || text[at] != delimiter)
        {
            return false;
        }

        at++;
        return true;
    }

    private static string Bare(string text, ref int at, char delimiter)
    {
        var length = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        length = length < 0 ? text.Length - at : length;
        var field = text.AsSpan(at, length).Trim().ToString();
        at += length;
        return field;
    }

    private static string Quoted(string text, ref int at, ref int line, char delimiter, int first)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length)
            {
                throw new UserError(ImportTexts.QuoteNotClosed(first));
            }

            if (text[at] == '"')
            {
                at++;
                if (at >= text.Length || text[at] != '"')
                {
                    break;
                }
            }
            else if (text[at] == '\n')
            {
                line++;
            }

            field.Append(text[at]);
        }

        return at >= text.Length || text[at] == delimiter || text[at] is '\r' or '\n'
            ? field.ToString().Trim()
            : throw new UserError(ImportTexts.BehindQuote(line));
    }

    private static void TakeLineEnd(string text, ref int at)
    {
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        if (at < text.Length && text[at] == '\n')
        {
            at++;
        }
    }
}
