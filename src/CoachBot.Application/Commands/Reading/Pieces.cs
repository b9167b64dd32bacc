namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Tokens split further at separators (<c>4-9</c> becomes <c>4</c>, <c>-</c>, <c>9</c>), each piece knowing where its token
/// ends, so that a reader still consumes whole tokens. A date written with dashes stays in one piece, and so does
/// a token that begins or ends with a separator other than a comma, such as <c>--note</c>.
/// </summary>
internal sealed class Pieces
{
    /// <summary>More tokens than any phrase that a reader knows has; keeps reading a long line cheap.</summary>
    private const int FarthestToken = 24;

    private readonly List<string> _texts = [];
    private readonly List<int> _tokensThrough = [];

    public Pieces(IReadOnlyList<string> tokens, int at, string separators)
    {
        for (var i = at; i >= 0 && i < tokens.Count && i < at + FarthestToken; i++)
        {
            var parts = Split(tokens[i], separators);
            for (var p = 0; p < parts.Count; p++)
            {
                _texts.Add(parts[p]);
                _tokensThrough.Add(p == parts.Count - 1 ? i - at + 1 : 0);
            }
        }
    }

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The tokens consumed by the first <paramref name="pieces"/> pieces, or 0 when these end inside a token.</summary>
    public int TokensThrough(int pieces) => pieces > 0 && pieces <= _texts.Count ? _tokensThrough[pieces - 1] : 0;

    private static List<string> Split(string token, string separators)
    {
        if (token.Length > 60 || NumericDate.IsDashed(token))
            return [token];

        var body = token.TrimEnd(',');
        if (body.Length == 0 || separators.Contains(body[0]) || separators.Contains(body[^1]))
            return [token];

        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (!separators.Contains(body[i]))
                continue;
            parts.Add(body[start..i]);
            parts.Add(body[i].ToString());
            start = i + 1;
        }

        parts.Add(body[start..]);
        parts.RemoveAll(part => part.Length == 0);
        return parts;
    }
}
