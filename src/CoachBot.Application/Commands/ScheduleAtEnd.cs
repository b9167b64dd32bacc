using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>
/// Whether the words at the end of a line are its days. Apart from free text any are: <c>founders on linkedin every weekday</c>. Behind it
/// only what can hardly belong to it: <c>regulars who order cakes tue thu</c>, but not <c>people who come on fridays</c>.
/// </summary>
internal static class ScheduleAtEnd
{
    /// <summary>In three or four letters: <c>sun</c> and <c>sat</c> may be other words, and a day in full a part of a name.</summary>
    private static readonly HashSet<string> Short =
        new(["mon", "tue", "tues", "wed", "weds", "thu", "thur", "fri"], StringComparer.OrdinalIgnoreCase);

    /// <param name="words">The words that nothing else wanted.</param>
    /// <param name="at">Where the days begin; they reach to the end.</param>
    /// <param name="standsApart">Whether something else stood between them and the words before, or a channel's name does.</param>
    public static bool Is(IReadOnlyList<string> words, int at, bool standsApart) =>
        at == 0 || standsApart || (!DayAtEnd.IsBound(words, at) && (at + 1 == words.Count
            ? Short.Contains(words[at])
            : CalendarWords.TryWeekday(words[at].ToLowerInvariant(), out _)));
}
