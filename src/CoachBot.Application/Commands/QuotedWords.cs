using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>A text as it was typed: quotes hold all of it together, or are marks that belong to it.</summary>
internal static class QuotedWords
{
    /// <summary>
    /// <c>"great talk"</c> is great talk; <c>"great talk" with Ben</c> stays as it is, as does what stood together.
    /// </summary>
    /// <param name="line">The whole line.</param>
    /// <param name="words">Those of its words that are the text; other words may stand between them.</param>
    public static string Of(string line, IReadOnlyList<Token> words) => words switch
    {
        [] => "",
        [var whole] => whole.Text,
        _ when ChannelWords.AreTogether(line, words) => line[words[0].Start..words[^1].End],
        _ => string.Join(' ', words.Select(word => line[word.Start..word.End])),
    };
}
