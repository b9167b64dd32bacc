using System.Globalization;
using System.Text;
using NodaTime;

namespace CoachBot.Storage.Rows;

/// <summary>
/// The forms that values have in columns: instants as Unix milliseconds, days as ISO dates, times of day as HH:mm, amounts as thousandths.
/// </summary>
internal static class Stored
{
    /// <summary>What is finer than a millisecond is cut.</summary>
    public static long Ms(this Instant instant) => instant.ToUnixTimeMilliseconds();

    public static long? Ms(this Instant? instant) => instant?.ToUnixTimeMilliseconds();

    public static string Iso(this LocalDate date) =>
        string.Create(10, date, static (text, date) =>
        {
            date.Year.TryFormat(text, out _, "D4", CultureInfo.InvariantCulture);
            text[4] = '-';
            date.Month.TryFormat(text[5..], out _, "D2", CultureInfo.InvariantCulture);
            text[7] = '-';
            date.Day.TryFormat(text[8..], out _, "D2", CultureInfo.InvariantCulture);
        });

    public static string? Iso(this LocalDate? date) => date?.Iso();

    /// <exception cref="ArgumentException">The time has seconds: nothing in the model does.</exception>
    public static string Iso(this LocalTime time) =>
        time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}")
            : throw new ArgumentException($"{time} is not a full minute.", nameof(time));

    /// <exception cref="ArgumentException">The amount has more than 3 decimals.</exception>
    public static long Milli(this decimal amount)
    {
        var milli = amount * 1000;
        return milli == decimal.Truncate(milli)
            ? decimal.ToInt64(milli)
            : throw new ArgumentException($"{amount} has more than 3 decimals.", nameof(amount));
    }

    public static long? Milli(this decimal? amount) => amount?.Milli();

    /// <summary>Money in hundredths.</summary>
    /// <exception cref="ArgumentException">There are more than 2 decimals.</exception>
    public static long? Minor(this decimal? money) =>
        money is not { } amount ? null
        : amount * 100 is var minor && minor == decimal.Truncate(minor) ? decimal.ToInt64(minor)
        : throw new ArgumentException($"{money} has more than 2 decimals.", nameof(money));

    public static Instant Instant(long ms) => NodaTime.Instant.FromUnixTimeMilliseconds(ms);

    public static LocalDate Date(string iso) => Date(Encoding.UTF8.GetBytes(iso));

    public static LocalTime Time(string iso) => Time(Encoding.UTF8.GetBytes(iso));

    /// <param name="iso">UTF-8, as SQLite holds it.</param>
    public static LocalDate Date(ReadOnlySpan<byte> iso) => new(Number(iso[..4]), Number(iso.Slice(5, 2)), Number(iso.Slice(8, 2)));

    /// <param name="iso">UTF-8, as SQLite holds it.</param>
    public static LocalTime Time(ReadOnlySpan<byte> iso) => new(Number(iso[..2]), Number(iso.Slice(3, 2)));

    /// <summary>Without trailing zeros beyond what was written: 12000 is 12, 12500 is 12.5.</summary>
    public static decimal Amount(long milli) => milli % 1000 == 0 ? milli / 1000 : milli / 1000m;

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
