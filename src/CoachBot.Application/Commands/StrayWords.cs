using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>
/// Words left over for a channel's name that were hardly meant as one: a time, a length or a day that could not be read where it
/// stands. A name that really has such a word stands in quotes.
/// </summary>
internal static partial class StrayWords
{
    /// <summary>Days in two letters: too short to be read, and hardly a name.</summary>
    private static readonly Dictionary<string, string> ShortDays = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mo"] = "mon",
        ["tu"] = "tue",
        ["we"] = "wed",
        ["th"] = "thu",
        ["fr"] = "fri",
        ["sa"] = "sat",
        ["su"] = "sun",
    };

    /// <param name="name">The words.</param>
    /// <param name="hasDays">Whether the line has days already: others belong to a promise of their own.</param>
    /// <exception cref="UserError">One of the words is such.</exception>
    public static void Refuse(IEnumerable<Token> name, bool hasDays)
    {
        var words = name.ToList();
        var texts = words.ConvertAll(t => t.Text);
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].Quoted && KindOf(texts, at) is { } kind)
            {
                if (hasDays && IsDay(texts[at].ToLowerInvariant()))
                {
                    throw new UserError(BindingTexts.StandsApart(texts[at]));
                }

                var meant = DayMeant(texts[at].ToLowerInvariant());
                throw new UserError(BindingTexts.Stray(texts[at], kind, meant))
                {
                    Unclear = (texts[at], meant is null ? [] : [new Meaning(Replies.Line.Plain(meant), meant)]),
                };
            }
        }
    }

    private static ParameterKind? KindOf(List<string> words, int at)
    {
        var word = words[at].ToLowerInvariant();
        return IsDay(word) || DayMeant(word) is not null ? ParameterKind.Schedule
            : !char.IsAsciiDigit(word[0]) ? null
            : NumericDate.Read(word) is not null ? ParameterKind.Schedule
            : TimeReader.Read(words, at).Consumed > 0 || Clock().IsMatch(word) ? ParameterKind.Time
            : DurationReader.Read(words, at).Consumed > 0 ? ParameterKind.Duration
            : null;
    }

    private static bool IsDay(string word) =>
        CalendarWords.TryWeekday(word, out _) || (word.EndsWith('s') && CalendarWords.TryWeekday(word[..^1], out _));

    /// <summary>The day that a slip of the keyboard, or its first two letters, mean.</summary>
    private static string? DayMeant(string word) =>
        ShortDays.GetValueOrDefault(word) ?? (IsDay(word) ? null : CalendarWords.NearestWeekday(word));

    [GeneratedRegex(@"\A([0-9]{1,2}[.h][0-9]{2}|0[0-9]{3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
