using System.Buffers;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Splits a command line at white space; straight and curly double quotes hold words together.</summary>
public static class Tokenizer
{
    private static readonly SearchValues<char> CurlyQuotes = SearchValues.Create("“”„");

    /// <summary>
    /// The tokens of <paramref name="line"/>, from left to right. A quote groups where a token begins and where a quote
    /// of its kind (straight or curly) follows; any other is a character like the rest, so <c>5" screens</c> stays as
    /// it is. Control characters other than white space stay too: refusing them is the caller's.
    /// </summary>
    public static IReadOnlyList<Token> Split(string line)
    {
        var tokens = new List<Token>();
        // From the last quote of each kind on, none closes: knowing it keeps a line full of quotes cheap.
        var lastStraight = line.LastIndexOf('"');
        var lastCurly = line.AsSpan().LastIndexOfAny(CurlyQuotes);
        var at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isQuoted = line[start] == '"' ? start < lastStraight : CurlyQuotes.Contains(line[start]) && start < lastCurly;
            at = isQuoted ? ClosingQuote(line, start) + 1 : EndOfWord(line, start);
            tokens.Add(isQuoted
                ? new Token(line[(start + 1)..(at - 1)], true, start, at)
                : new Token(line[start..at], false, start, at));
        }

        return tokens;
    }

    private static int ClosingQuote(string line, int opening) => line[opening] == '"'
        ? line.IndexOf('"', opening + 1)
        : line.AsSpan(opening + 1).IndexOfAny(CurlyQuotes) + opening + 1;

    private static int EndOfWord(string line, int start)
    {
        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
            end++;
        return end;
    }
}
