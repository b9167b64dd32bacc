using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Several days one after the other, as people name them: <c>mon and wed</c>, <c>Monday, Tuesday and Friday</c>, <c>mon to wed</c>,
/// <c>yesterday and the day before</c>.
/// </summary>
public static class DayList
{
    /// <summary>A longer span is not meant day by day.</summary>
    private const int MostInSpan = 31;

    private static readonly string[] DayBefore = ["the", "day", "before"];

    /// <summary>Whether a day may begin with a word: said without reading it, as most words of a line begin none.</summary>
    public static bool MayBegin(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) ? !IsLength(word)
        : word.ToLowerInvariant() is var lower && (lower is "today" or "yesterday" or "tomorrow" or "last" or "next" or "this" or "the"
            || CalendarWords.TryWeekday(lower.TrimEnd(','), out _) || CalendarWords.TryMonth(lower, out _)));

    /// <summary><c>30m</c>, <c>20min</c>, <c>1h</c>; but not <c>5th</c>.</summary>
    private static bool IsLength(string word) => word[^1] is 'm' or 'n' || (word[^1] == 'h' && char.IsAsciiDigit(word[^2]));

    /// <summary>Reads the longest list that begins at a token.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0.</param>
    /// <param name="today">The day of the person who typed, in the years 1900 to 2200.</param>
    /// <param name="sense">Which of several days is meant; a day that can't be so is read otherwise.</param>
    /// <returns>The days, each once, in the order in which they were named, and the tokens that belong to them; none for fewer than two days.</returns>
    public static (IReadOnlyList<LocalDate> Days, int Consumed) Read(IReadOnlyList<string> tokens, int at, LocalDate today, DateSense sense)
    {
        var days = new List<LocalDate>();
        var end = at;
        for (var next = at; Day(tokens, next, today, sense, days.Count > 0 ? days[^1] : null) is { } found; next = end < tokens.Count && IsSpan(tokens[end]) ? end + 1 : Joints.Behind(tokens, end))
        {
            if (days.Count > 0 && IsSpan(tokens[next - 1]) && Period.DaysBetween(days[^1], found.Day) is > 1 and <= MostInSpan and var span)
            {
                days.AddRange(Enumerable.Range(1, span - 1).Select(days[^1].PlusDays));
            }

            days.Add(found.Day);
            end = next + found.Count;
        }

        List<LocalDate> distinct = [.. days.Distinct()];
        return distinct.Count > 1 ? (distinct, end - at) : ([], 0);
    }

    /// <summary>The days as spans of days in a row, from the first.</summary>
    public static IReadOnlyList<DateInterval> Spans(IEnumerable<LocalDate> days)
    {
        var spans = new List<DateInterval>();
        foreach (var day in days.Order())
        {
            if (spans is [.., var last] && day <= last.End.PlusDays(1))
            {
                spans[^1] = new DateInterval(last.Start, day);
            }
            else
            {
                spans.Add(new DateInterval(day, day));
            }
        }

        return spans;
    }

    private static (LocalDate Day, int Count)? Day(IReadOnlyList<string> tokens, int at, LocalDate today, DateSense sense, LocalDate? before)
    {
        var reading = DateReader.Read(tokens, at, today, sense);
        reading = reading is DateReading.Impossible ? DateReader.Read(tokens, at, today, DateSense.IntervalStart) : reading;
        return reading is DateReading.Found { NeedsEcho: false } found ? (found.Date, found.Consumed)
            : before is { } day && tokens.Skip(at).Take(DayBefore.Length).SequenceEqual(DayBefore, StringComparer.OrdinalIgnoreCase) ? (day.PlusDays(-1), DayBefore.Length)
            : null;
    }

    private static bool IsSpan(string word) => word.ToLowerInvariant() is "to" or "until" or "till" or "through" or "-" or "–";
}
