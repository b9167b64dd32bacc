using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>Days, moments and numbers as a reader wrote that they want them.</summary>
/// <param name="reader">Whose formats and zone; the zone must be a known IANA id.</param>
/// <param name="today">The reader's day: it decides which years and dates go without saying.</param>
/// <param name="withYears">True for what may be read in another year, such as a file: then no year goes without saying.</param>
public sealed class ReaderFormat(Reader reader, LocalDate today, bool withYears = false)
{
    private const int MostDecimals = 3;

    private static readonly NumberFormatInfo Continental =
        new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "-" };

    private readonly NumberFormatInfo _numbers =
        reader.Numbers == NumberFormat.Continental ? Continental : NumberFormatInfo.InvariantInfo;

    /// <summary><c>Mon 5 Jan</c>, <c>Mon Jan 5</c> or <c>2026-01-05</c>; the first two with the year where it is not today's.</summary>
    public string Day(LocalDate date) => reader.Dates switch
    {
        DateFormat.Iso => date.Iso(),
        DateFormat.MonthDay => date.ToString(IsThisYear(date) ? "ddd MMM d" : "ddd MMM d, uuuu", CultureInfo.InvariantCulture),
        _ => date.ToString(IsThisYear(date) ? "ddd d MMM" : "ddd d MMM uuuu", CultureInfo.InvariantCulture),
    };

    /// <summary>The local time, <c>09:00</c>, with its date before it where that is not today.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The reader's zone is unknown.</exception>
    public string Moment(Instant at)
    {
        var local = at.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).LocalDateTime;
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return local.Date == today ? time : $"{Day(local.Date)} {time}";
    }

    /// <summary><c>1,234.5</c> or <c>1.234,5</c>: at most three decimals, halves away from zero, no trailing zeros.</summary>
    public string Number(decimal value)
    {
        var rounded = decimal.Round(value, MostDecimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("#,##0.###", _numbers);
    }

    /// <summary><c>1,234.5 leads</c> or <c>1.234,5 leads</c>; <c>€12.50</c> or <c>€12,50</c>.</summary>
    public string Quantity(Quantity quantity) => quantity.ToString(_numbers);

    private bool IsThisYear(LocalDate date) => !withYears && date.Year == today.Year;
}
