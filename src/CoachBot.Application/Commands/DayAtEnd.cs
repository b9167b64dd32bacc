using CoachBot.Application.Commands.Reading;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Whether the words at the end of a check-in are its day. Where they are all that is left, any day is; behind a note only what can
/// hardly belong to it: <c>replied to ada yesterday</c>, <c>monday</c>, <c>2026-01-03</c>, but not <c>slides for monday</c>.
/// </summary>
internal static class DayAtEnd
{
    /// <summary>Words that a day behind them belongs to.</summary>
    private static readonly HashSet<string> Binding = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "after", "an", "and", "around", "as", "at", "before", "between", "by", "called", "each", "every", "for", "from", "her",
        "his", "in", "into", "is", "like", "my", "near", "next", "of", "or", "our", "since", "than", "that", "the", "their", "this", "till",
        "to", "until", "was", "with", "your",
    };

    /// <param name="words">The words that nothing else wanted.</param>
    /// <param name="at">Where the day begins; it reaches to the end.</param>
    /// <param name="taken">What was read there.</param>
    public static bool Is(IReadOnlyList<string> words, int at, Taken taken) =>
        at == 0 ? IsDay(taken) : taken.Value is DateValue && IsPlain(words, at) && !IsBound(words, at);

    /// <summary>Whether what begins behind the first word belongs to the words before it.</summary>
    public static bool IsBound(IReadOnlyList<string> words, int at) => Binding.Contains(words[at - 1]);

    /// <summary>A month as a whole, or a word that may be meant otherwise (<c>may</c>), is echoed; a day is not.</summary>
    private static bool IsDay(Taken taken) => taken.Problem is not null || taken.Value is DateValue { NeedsEcho: false };

    private static bool IsPlain(IReadOnlyList<string> words, int at) => (words.Count - at) switch
    {
        1 => words[at].Equals("yesterday", StringComparison.OrdinalIgnoreCase) || IsWeekday(words[at]) || IsIso(words[at]),
        2 => words[at].Equals("last", StringComparison.OrdinalIgnoreCase) && IsWeekday(words[at + 1]),
        _ => false,
    };

    /// <summary>In full: <c>sun</c> and <c>sat</c> may be other words.</summary>
    private static bool IsWeekday(string word) => Enum.GetNames<IsoDayOfWeek>().Skip(1).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsIso(string word) => NodaTime.Text.LocalDatePattern.Iso.Parse(word).Success;
}
