using System.Globalization;

namespace CoachBot.Application.Commands.Reading;

/// <summary>
/// The figures of a number with their commas and points, of which English and much of Europe read opposite things.
/// Only a reading that one of the two conventions rules out is dropped.
/// </summary>
internal static class Figures
{
    public const int MostDecimals = 3;

    /// <summary>The values that <paramref name="body"/> may have, smaller first; none when it is badly grouped or
    /// has too many decimals (<paramref name="isTooFine"/>).</summary>
    /// <param name="body">Only ASCII figures, commas and points.</param>
    /// <param name="isContinental">Whether a comma is likely to begin decimals even before three figures.</param>
    /// <param name="isTooFine">Whether there are more than <see cref="MostDecimals"/> decimals.</param>
    public static IReadOnlyList<decimal> Read(string body, bool isContinental, out bool isTooFine)
    {
        isTooFine = false;
        var last = body.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return [Parse(body)];

        var separator = body[last];
        var other = separator == '.' ? ',' : '.';
        var decimals = body.Length - last - 1;
        isTooFine = decimals > MostDecimals;
        if (body.Contains(other))
        {
            // Two kinds of separators: the last one, if alone of its kind, begins the decimals.
            var isGrouped = body.IndexOf(separator) == last && IsGrouped(body[..last], other);
            return isGrouped && decimals is > 0 and <= MostDecimals ? [AsDecimal(body, last)] : [];
        }

        if (body.IndexOf(separator) != last)
        {
            isTooFine = false;
            return IsGrouped(body, separator) ? [AsGrouped(body, separator)] : [];
        }

        if (decimals is 0 or > MostDecimals)
            return [];

        // "0.125", "1234.567" and "2,5" can't be thousands, and "1,200" is thousands in English.
        var mayBeGrouped = IsGrouped(body, separator);
        if (separator == '.' || (isContinental && mayBeGrouped))
            return mayBeGrouped ? [AsDecimal(body, last), AsGrouped(body, separator)] : [AsDecimal(body, last)];
        if (mayBeGrouped)
            return [AsGrouped(body, ',')];
        return last == 0 || body[0] == '0' || decimals < MostDecimals ? [AsDecimal(body, last)] : [AsDecimal(body, last), AsGrouped(body, ',')];
    }

    private static bool IsGrouped(string body, char separator)
    {
        var groups = body.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);
    }

    private static decimal AsDecimal(string body, int point) =>
        Parse(body[..point].Replace(",", "").Replace(".", "") + "." + body[(point + 1)..]);

    private static decimal AsGrouped(string body, char separator) => Parse(body.Replace(separator.ToString(), ""));

    /// <summary>A number beyond what a decimal holds becomes its greatest value, which is out of range as well.</summary>
    private static decimal Parse(string plain) =>
        decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;
}
