using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>The English words of the calendar. Words are expected in lower case.</summary>
internal static class CalendarWords
{
    private static readonly HashSet<string> Announcers =
        new(["on", "by", "until", "till", "til", "due", "from", "to"], StringComparer.OrdinalIgnoreCase);

    private const int ShortestSlip = 6;
    private const int LongestSlip = 12;

    private static readonly Dictionary<string, int> Months = ByName(
        "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
        "sep sept september", "oct october", "nov november", "dec december");

    private static readonly Dictionary<string, int> Weekdays = ByName(
        "mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday",
        "fri friday", "sat saturday", "sun sunday");

    public static bool TryMonth(string word, out int month) => Months.TryGetValue(word, out month);

    public static bool TryWeekday(string word, out IsoDayOfWeek day)
    {
        var known = Weekdays.TryGetValue(word, out var number);
        day = (IsoDayOfWeek)number;
        return known;
    }

    /// <summary>The weekday that a word with a slip in it was meant for: <c>tuseday</c>, <c>wensday</c>; null where none is near.</summary>
    public static string? NearestWeekday(string word) => Nearest(word, Weekdays.Keys);

    /// <summary>The same for a month beside a number, which leaves less doubt: <c>febuary</c>, <c>marhc</c>.</summary>
    public static string? NearestMonth(string word) =>
        word.Length >= 4 && !TryMonth(word, out _) ? NearestWord.Find(word, Months.Keys.Where(name => name.Length >= 4)) : null;

    /// <summary>The same for a day that a word stands for: <c>tomorow</c>, <c>yestreday</c>.</summary>
    public static string? NearestDay(string word) => word is "tomorrow" or "yesterday" || TryWeekday(word, out _) ? null
        : Nearest(word, ["tomorrow", "yesterday"]) ?? NearestWeekday(word);

    /// <summary>Short words are near to too many others, and so they are near to none.</summary>
    private static string? Nearest(string word, IEnumerable<string> names) =>
        word.Length is < ShortestSlip or > LongestSlip || !word.All(char.IsLetter) || (word[^1] == 's' && names.Contains(word[..^1]))
        ? null
        : names.Where(name => name.Length >= ShortestSlip && NearestWord.Distance(word, name) <= (word.Length > ShortestSlip ? 2 : 1))
            .MinBy(name => NearestWord.Distance(word, name));

    /// <summary>A whole number in figures (at most four) or in a word, <c>a</c> and <c>an</c> for one.</summary>
    public static bool TryCount(string word, out int count)
    {
        count = word is "a" or "an" ? 1 : NumberWords.Of(word);
        return count > 0 || (word.Length is > 0 and <= 4 && TryFigures(word, out count));
    }

    /// <summary>ASCII figures alone: no sign, no spaces, no figures of other scripts.</summary>
    public static bool TryFigures(string word, out int number)
    {
        number = 0;
        return word.All(char.IsAsciiDigit) && int.TryParse(word, out number);
    }

    /// <summary>A year in four figures that a date may have, <see cref="NumericDate.FirstYear"/> to
    /// <see cref="NumericDate.LastYear"/>; other numbers behind a date are not part of it.</summary>
    public static bool TryYear(string word, out int year) =>
        TryFigures(word, out year) && word.Length == 4 && year is >= NumericDate.FirstYear and <= NumericDate.LastYear;

    /// <summary>The day of a month: <c>4</c>, <c>04</c>, <c>4th</c>; not checked against any month.</summary>
    public static bool TryDayOfMonth(string word, out int day)
    {
        var figures = word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th") ? word[..^2] : word;
        day = 0;
        return figures.Length is 1 or 2 && TryFigures(figures, out day);
    }

    /// <summary>Whether a day is to be expected behind a word, however it is written: <c>by</c>, <c>until</c>.</summary>
    public static bool AnnouncesDay(string word) => Announcers.Contains(word);

    /// <summary>Whether a day of a month has its ending: <c>4th</c>. A bare number may be anything.</summary>
    public static bool IsOrdinal(string word) => word.Length > 0 && !char.IsAsciiDigit(word[^1]) && TryDayOfMonth(word, out _);

    private static Dictionary<string, int> ByName(params string[] names) =>
        names.SelectMany((line, index) => line.Split(' ').Select(name => (name, Number: index + 1)))
            .ToDictionary(entry => entry.name, entry => entry.Number);
}
