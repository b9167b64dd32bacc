using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Several days one after the other, as people name them: <c>mon and wed</c>, <c>Monday, Tuesday and Friday</c>, <c>yesterday and the day before</c>.</summary>
public static class DayList
{
    private static readonly string[] DayBefore = ["the", "day", "before"];

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
        for (var next = at; Day(tokens, next, today, sense, days.Count > 0 ? days[^1] : null) is { } found; next = Joints.Behind(tokens, end))
        {
            days.Add(found.Day);
            end = next + found.Count;
        }

        List<LocalDate> distinct = [.. days.Distinct()];
        return distinct.Count > 1 ? (distinct, end - at) : ([], 0);
    }

    /// <summary>As it may be typed for an absence, <c>2026-01-05 to 2026-01-07</c>; null for one day, and where a day between them is not among them.</summary>
    public static string? Span(IReadOnlyList<LocalDate> days) =>
        days.Count > 1 && Period.DaysBetween(days.Min(), days.Max()) == days.Count - 1 ? $"{days.Min().Iso()} to {days.Max().Iso()}" : null;

    private static (LocalDate Day, int Count)? Day(IReadOnlyList<string> tokens, int at, LocalDate today, DateSense sense, LocalDate? before)
    {
        var reading = DateReader.Read(tokens, at, today, sense);
        reading = reading is DateReading.Impossible ? DateReader.Read(tokens, at, today, DateSense.IntervalStart) : reading;
        return reading is DateReading.Found { NeedsEcho: false } found ? (found.Date, found.Consumed)
            : before is { } day && tokens.Skip(at).Take(DayBefore.Length).SequenceEqual(DayBefore, StringComparer.OrdinalIgnoreCase) ? (day.PlusDays(-1), DayBefore.Length)
            : null;
    }
}
