using System.Text.RegularExpressions;
using NodaTime;
using static CoachBot.Application.Commands.Reading.DatePhrase;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Dates in figures: <c>2026-03-27</c>, <c>27.3.2026</c>, <c>3.1.</c>, <c>3/4</c>, <c>03/04/2026</c>.</summary>
internal static partial class NumericDate
{
    /// <summary>The first and the last year that a date may have, both included: beyond, it is a slip of the keyboard.</summary>
    public const int FirstYear = 1900, LastYear = 2200;

    public static bool IsDashed(string token) => YearFirst().IsMatch(token) || YearLast().IsMatch(token);

    public static DatePhrase? Read(string word)
    {
        if (YearFirst().Match(word) is { Success: true } iso)
            return OfYear(Number(iso, 1), Number(iso, 2), Number(iso, 3));
        if (YearLast().Match(word) is { Success: true } full)
            return full.Groups[4].Length == 2
                ? new Wrong(ReadingText.ShortYear(word), ReadingText.NamedMonthWorks)
                : full.Groups[2].Value == "."
                    ? OfYear(Number(full, 4), Number(full, 3), Number(full, 1))
                    : EitherOrder(word, Number(full, 1), Number(full, 3), (month, day) => OfYear(Number(full, 4), month, day));
        if (NoYear().Match(word) is { Success: true } pair)
            return EitherOrder(word, Number(pair, 1), Number(pair, 2), EveryYear);
        return null;
    }

    /// <summary>A day and a month as in German, each with its full stop; without the last one it is a number.</summary>
    public static DatePhrase? ReadWithStops(string word) =>
        Stops().Match(word) is { Success: true } pair ? EveryYear(Number(pair, 2), Number(pair, 1)) : null;

    /// <summary>That day of that year, or what is wrong with it.</summary>
    public static DatePhrase OfYear(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear)
            return new Wrong(ReadingText.YearOutOfRange(year), ReadingText.YearsThatWork);
        if (month is < 1 or > 12)
            return new Wrong(ReadingText.NoSuchMonth(month), ReadingText.NamedMonthWorks);
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return day >= 1 && day <= last
            ? new Exact(new LocalDate(year, month, day))
            : new Wrong(ReadingText.NoSuchDay(month, day), ReadingText.LastDayIs(new LocalDate(year, month, last)));
    }

    /// <summary>That day of every year, or what is wrong with it.</summary>
    public static DatePhrase EveryYear(int month, int day)
    {
        if (month is < 1 or > 12)
            return new Wrong(ReadingText.NoSuchMonth(month), ReadingText.NamedMonthWorks);
        var last = CalendarSystem.Iso.GetDaysInMonth(2000, month);
        return day >= 1 && day <= last
            ? new Yearly(month, day)
            : new Wrong(ReadingText.NoSuchDay(month, day), ReadingText.DaysOf(month));
    }

    private static DatePhrase EitherOrder(string word, int first, int second, Func<int, int, DatePhrase> read)
    {
        var dayFirst = read(second, first);
        var monthFirst = read(first, second);
        return (dayFirst, monthFirst) switch
        {
            (Wrong, Wrong) => second > 12 && first <= 12 ? monthFirst : dayFirst,
            (_, Wrong) => dayFirst with { NeedsEcho = true },
            (Wrong, _) => monthFirst with { NeedsEcho = true },
            _ => dayFirst == monthFirst ? dayFirst : new Doubtful(word, dayFirst, monthFirst),
        };
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan);

    [GeneratedRegex(@"\A([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\A([0-9]{1,2})\.([0-9]{1,2})\.\z", RegexOptions.CultureInvariant)]
    private static partial Regex Stops();

    [GeneratedRegex(@"\A([0-9]{1,2})/([0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoYear();
}
