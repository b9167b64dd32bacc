using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>Which of the words that nothing else wanted are the name of a channel.</summary>
internal static class ChannelWords
{
    /// <summary>
    /// Where the name ends: before what announces something that could not be read (<c>linkedin for customers</c>), and a channel that
    /// everybody knows before what stands apart from it (<c>linkedin 120m reach customers</c>).
    /// </summary>
    public static int EndOf(string line, List<Token> rest, Predicate<Token> announces)
    {
        var announced = rest.FindIndex(1, announces);
        var apart = Enumerable.Range(1, rest.Count - 1).FirstOrDefault(i => !AreTogether(line, rest[i - 1], rest[i]), rest.Count);
        var isKnown = WellKnownChannels.Find(string.Join(' ', rest.Take(apart).Select(t => t.Text))) is not null;
        return announced > 0 ? announced : isKnown ? apart : rest.Count;
    }

    /// <summary>Without what led to the name or away from it: <c>on linkedin</c>, <c>write a post on</c> Friday.</summary>
    public static List<Token> Of(List<Token> rest)
    {
        var from = rest.Count > 1 && IsOn(rest[0]) ? 1 : 0;
        var to = rest.Count > from + 1 && IsOn(rest[^1]) ? rest.Count - 1 : rest.Count;
        return rest[from..to];
    }

    /// <summary>Whether a word only leads to a channel that is read behind it: <c>half an hour on linkedin</c>.</summary>
    public static bool Lead(List<string> words, int at, IEnumerable<Parameter> unset, ParameterReader reader) =>
        words[at].ToLowerInvariant() is "on" or "via" && unset.Any(
            p => p.Kind is ParameterKind.KnownChannel or ParameterKind.Commitment && !p.OnlyMarked && reader.Read(p, words, at + 1) is { Consumed: > 0, Problem: null });

    /// <summary>Whether nothing but blanks stands between words of a line.</summary>
    public static bool AreTogether(string line, IReadOnlyList<Token> words) => words.Zip(words.Skip(1)).All(pair => AreTogether(line, pair.First, pair.Second));

    private static bool AreTogether(string line, Token first, Token second) => string.IsNullOrWhiteSpace(line[first.End..second.Start]);

    private static bool IsOn(Token token) => token is { Text: "on", Quoted: false };
}
