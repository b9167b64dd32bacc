using System.Text.RegularExpressions;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>Hours of a day as they were read; <paramref name="To"/> is exclusive, and 00:00 is the end of the day.</summary>
public sealed record HoursValue(LocalTime From, LocalTime To);

/// <summary>
/// Reads hours of a day: <c>09:00-17:00</c>, <c>9am to 1 pm</c>, <c>from 9 to 17</c>, <c>22:00-24:00</c>. Bare hours are of the 24-hour
/// clock, but for an end that would come before the beginning: nobody who says <c>9 to 5</c> works at night.
/// </summary>
internal static partial class HoursReader
{
    /// <summary>Words in the longest way to say it: <c>from 9 am to 5 pm</c>.</summary>
    private const int Longest = 6;

    private const int HalfADay = 12;

    public static Taken Read(IReadOnlyList<string> tokens, int at)
    {
        for (var length = Math.Min(Longest, tokens.Count - at); length > 0; length--)
        {
            var match = Hours().Match(string.Join(' ', tokens.Skip(at).Take(length)));
            if (match.Success && Time(match.Groups["from"].Value) is { } from && Time(match.Groups["to"].Value) is { } end)
            {
                var afternoon = end.PlusHours(HalfADay);
                var to = from >= end && match.Groups["to"].Value is { Length: 1 } && from < afternoon ? afternoon : end;
                return WeeklyHours.AreInOrder(from, to)
                    ? Taken.Of(length, new HoursValue(from, to))
                    : Taken.Wrong(length, ExpectationTexts.HoursNotInOrder(from, to));
            }
        }

        return Taken.Nothing;
    }

    private static LocalTime? Time(string text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and < 24 ? new LocalTime(hour, 0)
        : text is "24" or "24:00" ? LocalTime.Midnight
        : TimeReader.Read(text) is TimeReading.Found found ? found.Time
        : null;

    [GeneratedRegex(
        @"\A(?:(?:from|between)\s+)?(?<from>\S+?(?:\s[ap]\.?m)?)(?:\s*[-–]\s*|\s+(?:to|till|until|and)\s+)(?<to>\S+(?:\s[ap]\.?m)?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();
}
