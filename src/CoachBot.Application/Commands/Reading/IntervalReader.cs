using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Application.Commands.Reading.DatePhrase;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// Reads absences as people type them: <c>4 Jan to 9 Jan</c>, <c>4-9 Jan</c>, <c>fri</c>, <c>from mon until wed</c>,
/// <c>next week</c> (Monday to Sunday), <c>last week</c>, <c>this week</c> (today to Sunday), <c>until fri</c> (from today), <c>2 weeks</c> (from today), <c>rest of the week</c>,
/// <c>tomorrow for 3 days</c>, <c>thu to the 14th</c>. Dates without a year make the nearest interval that has not ended; explicit ones are taken as they stand.
/// </summary>
public static class IntervalReader
{
    private const string Dashes = "-–—";

    /// <summary>In days or weeks: longer than anybody is away.</summary>
    private const int MostInLength = 1000;

    /// <summary>Reads the longest interval that begins at token <paramref name="at"/>.</summary>
    /// <param name="tokens">What was typed, in tokens.</param>
    /// <param name="at">The token to begin at, from 0; beyond the end there is no interval.</param>
    /// <param name="today">The day of the person who typed, in the years 1900 to 2200.</param>
    public static IntervalReading Read(IReadOnlyList<string> tokens, int at, LocalDate today)
    {
        var pieces = new Pieces(tokens, at, Dashes);
        var words = new Words(pieces.Texts);

        if (IsUntil(words[0]) && DatePhraseReader.Read(words, 1, today) is { Phrase: { } last, Count: var lastCount }
            && pieces.TokensThrough(1 + lastCount) is > 0 and var throughLast)
            return IntervalChoice.Decide(new Exact(today), last, throughLast, today);

        var from = words[0] == "from" ? 1 : 0;
        if ((words[from], words[from + 1]) is ("last", "week") && pieces.TokensThrough(from + 2) is > 0 and var throughWeek)
            return new IntervalReading.Found(throughWeek, Of(Weeks.MondayOf(today).PlusWeeks(-1), 7), NeedsEcho: false);

        var rest = from + (words[from] == "the" ? 1 : 0);
        if ((words[rest], words[rest + 1]) is ("rest", "of") && DatePhraseReader.ReadEnd(words, rest, today) is { Phrase: { } endOfIt, Count: var restCount }
            && pieces.TokensThrough(rest + restCount) is > 0 and var throughRest)
            return IntervalChoice.Decide(new Exact(today), endOfIt, throughRest, today);

        var (start, end, count) = ReadRange(words, from, today);
        if (start is not null && end is not null && pieces.TokensThrough(count) is > 0 and var throughEnd)
            return IntervalChoice.Decide(start, end, throughEnd, today);

        var (single, singleCount) = DatePhraseReader.Read(words, from, today);
        if (single is null)
            return Length(words, words[0] == "for" ? 1 : 0) is { Days: > 0 } length && pieces.TokensThrough(length.End) is > 0 and var throughLength
                ? new IntervalReading.Found(throughLength, Of(today, length.Days), NeedsEcho: true)
                : new IntervalReading.NotAnInterval();
        if (pieces.TokensThrough(from + singleCount) is not (> 0 and var throughSingle))
            return new IntervalReading.NotAnInterval();

        if (IsUntil(words[from + singleCount]))
            return new IntervalReading.Impossible(throughSingle, ReadingText.NoLastDay, ReadingText.BothDaysWork);

        var decided = IntervalChoice.Decide(single, null, throughSingle, today);
        return decided is IntervalReading.Found first && words[from + singleCount] == "for"
            && Length(words, from + singleCount + 1) is { Days: > 0 } longer && pieces.TokensThrough(longer.End) is > 0 and var throughLonger
            ? new IntervalReading.Found(throughLonger, Of(first.Dates.Start, longer.Days), NeedsEcho: true)
            : decided;
    }

    /// <summary>Reads <paramref name="text"/> as one interval and nothing else.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day of the person who typed, in the years 1900 to 2200.</param>
    public static IntervalReading Read(string text, LocalDate today)
    {
        var tokens = Words.Of(text);
        var reading = Read(tokens, 0, today);
        return reading.Consumed == tokens.Count ? reading : new IntervalReading.NotAnInterval();
    }

    /// <summary><c>2 weeks</c>, <c>a week</c>, <c>10 days</c>: how many days, and the word behind it; 0 days for none.</summary>
    private static (int Days, int End) Length(Words words, int at)
    {
        var count = CalendarWords.TryCount(words[at], out var number) && number <= MostInLength ? number : 0;
        return words[at + 1] switch
        {
            "day" or "days" => (count, at + 2),
            "week" or "weeks" => (7 * count, at + 2),
            _ => (0, 0),
        };
    }

    private static DateInterval Of(LocalDate start, int days) => new(start, start.PlusDays(days - 1));

    /// <summary>Two dates with a separator between them; the count is of words from the first word of all.</summary>
    private static (DatePhrase? Start, DatePhrase? End, int Count) ReadRange(Words words, int at, LocalDate today)
    {
        if (CalendarWords.TryDayOfMonth(words[at], out var firstDay) && IsTo(words[at + 1]))
        {
            // "4 to 9 Jan": the end lends its month, and its year if it has one.
            var (end, count) = DatePhraseReader.Read(words, at + 2, today);
            var the = words[at + 2] == "the" ? 1 : 0;
            var endsWithNamedDay = CalendarWords.TryDayOfMonth(words[at + 2 + the], out _) && (count > 1 + the || end is OfMonth);
            if (endsWithNamedDay || !CalendarWords.IsOrdinal(words[at]))
                return (endsWithNamedDay ? Beside(end, firstDay) : null, end, at + 2 + count);
        }

        var (start, startCount) = DatePhraseReader.Read(words, at, today);
        var next = at + startCount + 1;
        if (start is null || !IsTo(words[next - 1]))
            return (null, null, 0);

        var (last, lastCount) = DatePhraseReader.Read(words, next, today);
        if (last is not null)
            return (start, last, next + lastCount);

        // "Jan 4 to 9", "Jan 4-9 2026", but not "9 Jan to 12 Febuary"
        if (start is Yearly yearly && CalendarWords.TryDayOfMonth(words[next], out var lastDay)
            && CalendarWords.NearestMonth(words[next + 1]) is null)
            return CalendarWords.TryYear(words[next + 1], out var year)
                ? (NumericDate.OfYear(year, yearly.Month, yearly.Day), NumericDate.OfYear(year, yearly.Month, lastDay), next + 2)
                : (start, NumericDate.EveryYear(yearly.Month, lastDay), next + 1);
        return (null, null, 0);
    }

    private static DatePhrase? Beside(DatePhrase? end, int day) => end switch
    {
        Yearly yearly => NumericDate.EveryYear(yearly.Month, day),
        Exact exact => NumericDate.OfYear(exact.Date.Year, exact.Date.Month, day),
        OfMonth => new OfMonth(day),
        Wrong => end,
        _ => null,
    };

    private static bool IsTo(string word) => word is "to" or "-" or "–" or "—" || IsUntil(word);

    private static bool IsUntil(string word) => word is "until" or "till" or "til" or "through";
}
