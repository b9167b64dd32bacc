using CoachBot.Application.Commands;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Imports;

/// <summary>
/// Reads comma-separated values strictly by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), with any line ending and any of the
/// delimiters that spreadsheets write, a record at a time. Empty lines are passed over.
/// </summary>
public sealed class CsvReader
{
    private const string Marked = "sep=";
    private static readonly char[] Delimiters = [';', '\t', ','];

    private readonly CharWindow _text;
    private readonly char _delimiter;
    private readonly CsvRecord _record = new();
    private int _line = 1;

    private CsvReader(TextReader text, char delimiter) => (_text, _delimiter) = (new CharWindow(text), delimiter);

    /// <summary>
    /// The delimiter: the one that Excel's <c>sep=</c> names, else the one that divides the first line into most fields. A semicolon or a
    /// tab wins over as many commas, which may be decimal ones.
    /// </summary>
    public static char DelimiterOf(TextReader text)
    {
        var window = new CharWindow(text);
        if (window.StartsWith(Marked) && window.Ahead(Marked.Length) is { } named && Delimiters.Contains(named))
        {
            return named;
        }

        var counts = new int[Delimiters.Length];
        var (quoted, begun) = (false, false);
        while (window.Take() is { } c)
        {
            quoted ^= c == '"';
            if (!quoted && c is '\r' or '\n')
            {
                if (begun)
                {
                    break;
                }

                continue;
            }

            begun = true;
            if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        return counts.Max() == 0 ? ',' : Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>The records, each until the next is asked for.</summary>
    /// <exception cref="UserError">A quote is not closed, or something stands behind a closed one; the line is named.</exception>
    public static IEnumerable<CsvRecord> Read(TextReader text, char delimiter) => new CsvReader(text, delimiter).Records();

    private IEnumerable<CsvRecord> Records()
    {
        if (_text.StartsWith(Marked))
        {
            while (_text.Take() is { } c and not '\n')
            {
            }

            _line = 2;
        }

        while (_text.Peek() is not null)
        {
            var first = _line;
            _record.Begin(first);
            do
            {
                if (_text.Peek() == '"')
                {
                    TakeQuoted(first);
                }
                else
                {
                    _record.Append(_text.TakeUntil(_delimiter));
                }

                _record.EndField();
            }
            while (_text.Takes(_delimiter));

            _text.Takes('\r');
            _text.Takes('\n');
            _line++;
            if (_record.Count > 1 || _record[0].Length > 0)
            {
                yield return _record;
            }
        }
    }

    private void TakeQuoted(int first)
    {
        _text.Take();
        while (true)
        {
            var c = _text.Take() ?? throw new UserError(ImportTexts.QuoteNotClosed(first));
            if (c == '"' && !_text.Takes('"'))
            {
                break;
            }

            _line += c == '\n' ? 1 : 0;
            _record.Append([c]);
        }

        if (!(_text.Peek() is null or '\r' or '\n' || _text.Peek() == _delimiter))
        {
            throw new UserError(ImportTexts.BehindQuote(_line));
        }
    }
}
