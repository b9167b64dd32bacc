using System.Buffers;
using System.Globalization;
using CoachBot.Application.Replies;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Application.Imports;

/// <summary>
/// A date as a file gives it: clear by itself (2026-01-05, 05.01.2026, 5 Jan 2026), or two figures and a year whose order the rest of the
/// file must tell (05/01/2026). A time behind it is left out.
/// </summary>
/// <param name="Clear">The date; null where the order is open.</param>
public readonly record struct FileDate(LocalDate? Clear, int First, int Second, int Year)
{
    private static readonly SearchValues<char> InTimes = SearchValues.Create("0123456789:.+- ZAMPamp");

    private static readonly LocalDatePattern[] Named =
    [
        .. new[] { "d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu", "d-MMM-uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture),
    ];

    /// <summary>Whether it can only be the day that comes first.</summary>
    public bool OnlyDayFirst => Clear is null && First > 12;

    /// <summary>Whether it can only be the month that comes first.</summary>
    public bool OnlyMonthFirst => Clear is null && Second > 12;

    /// <summary>The date in an order; null where there is no such day.</summary>
    public LocalDate? In(bool dayFirst) => Clear ?? (dayFirst ? Made(Year, Second, First) : Made(Year, First, Second));

    /// <summary>Reads a field; null where it is no date.</summary>
    public static FileDate? Read(ReadOnlySpan<char> field)
    {
        Span<int> parts = stackalloc int[3];
        var (count, digits, yearFirst) = (0, 0, false);
        var separator = '\0';
        for (var i = 0; i <= field.Length; i++)
        {
            var c = i < field.Length ? field[i] : '\0';
            if (char.IsAsciiDigit(c) && digits < 4)
            {
                parts[count] = (parts[count] * 10) + (c - '0');
                digits++;
                continue;
            }

            if (digits == 0)
            {
                return ByName(field);
            }

            yearFirst |= count == 0 && digits == 4;
            if (count == 2)
            {
                // Behind the third part only a time may follow.
                var isEnd = i == field.Length || c is ' ' or 'T';
                var year = yearFirst ? parts[0] : digits == 4 ? parts[2] : digits == 2 ? 2000 + parts[2] : 0;
                return !isEnd || (i < field.Length && !IsTime(field[(i + 1)..])) ? ByName(field)
                    : yearFirst ? Of(Made(year, parts[1], parts[2]))
                    : year == 0 ? null
                    : separator == '.' ? Of(Made(year, parts[1], parts[0]))
                    : OpenOrder(parts[0], parts[1], year);
            }

            if (c is not ('-' or '/' or '.') || (separator != '\0' && c != separator))
            {
                return ByName(field);
            }

            separator = c;
            (count, digits) = (count + 1, 0);
        }

        return null;
    }

    private static FileDate? OpenOrder(int first, int second, int year) =>
        Made(year, second, first) is null && Made(year, first, second) is null ? null : new FileDate(null, first, second, year);

    private static FileDate? ByName(ReadOnlySpan<char> field)
    {
        var text = field.ToString();
        foreach (var pattern in Named)
        {
            if (pattern.Parse(text) is { Success: true, Value: var date })
            {
                return Of(date);
            }
        }

        return null;
    }

    private static FileDate? Of(LocalDate? date) => date is { } day ? new FileDate(day, 0, 0, 0) : null;

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Trim() is { Length: > 0 and <= 20 } time && char.IsAsciiDigit(time[0])
        && time.IndexOfAnyExcept(InTimes) < 0;

    private static LocalDate? Made(int year, int month, int day) =>
        year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>As it stands in a file, for a message.</summary>
    public override string ToString() => Clear is { } date
        ? date.Iso()
        : string.Create(CultureInfo.InvariantCulture, $"{First}/{Second}/{Year}");
}
