using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Teams;

/// <summary>
/// Reads quiet hours: <c>22:00 07:30</c>, <c>22:00-07:30</c>, <c>from 10pm to 7.30 am</c>, <c>21-8</c>, <c>off</c>. Beside an hour that only a
/// clock of 24 hours has, the other is of that clock too.
/// </summary>
internal static partial class QuietHoursReader
{
    private const int HalfADay = 12;

    /// <exception cref="UserError">There are not two times, or one is unclear.</exception>
    public static QuietHours Read(string text)
    {
        text = text.Trim();
        if (text.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            return QuietHours.None;
        }

        if (Between().Split(Lead().Replace(text, "")) is [var first, var second])
        {
            return HourOfDay(first) is { } evening && HourOfDay(second) is { } morning && Math.Max(evening, morning) > HalfADay
                ? new QuietHours(new LocalTime(evening, 0), new LocalTime(morning, 0))
                : Either(text, first, second);
        }

        // Without a word between them, the first place that leaves a time on either side.
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length; at++)
        {
            if (TimeReader.Read(string.Join(' ', words[..at])) is TimeReading.Found from
                && TimeReader.Read(string.Join(' ', words[at..])) is TimeReading.Found until)
            {
                return new QuietHours(from.Time, until.Time);
            }
        }

        throw new UserError(SettingsTexts.QuietHoursUnread(text));
    }

    /// <summary>Where the clock leaves it open, quiet hours last half a day at most: <c>9 to 5</c> is a working day or a night.</summary>
    private static QuietHours Either(string text, string first, string second)
    {
        List<QuietHours> all = [.. Times(first).SelectMany(_ => Times(second), (from, until) => new QuietHours(from, until))];
        List<QuietHours> likely = all.Count == 1 ? all : [.. all.Where(h => Minutes(h) is > 0 and <= 60 * HalfADay)];
        return likely is [var only]
            ? only
            : throw new UserError(SettingsTexts.WhichQuietHours())
            {
                Unclear = (text, [.. likely.Select(h => $"{h.From:HH:mm}-{h.Until:HH:mm}").Select(t => new Meaning(Replies.Line.Plain(t), t))]),
            };
    }

    private static long Minutes(QuietHours quiet) =>
        (Period.Between(quiet.From, quiet.Until, PeriodUnits.Minutes).Minutes + (2 * 60 * HalfADay)) % (2 * 60 * HalfADay);

    private static int? HourOfDay(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24 ? hour : null;

    private static IReadOnlyList<LocalTime> Times(string text) => TimeReader.Read(text) switch
    {
        TimeReading.Found found => [found.Time],
        TimeReading.Unclear unclear => unclear.Options,
        TimeReading.Impossible impossible => throw UserError.Say($"{impossible.Text} {impossible.WhatWorks}"),
        _ => throw new UserError(SettingsTexts.QuietHoursUnread(text)),
    };

    [GeneratedRegex(@"\A(from|between)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*[-–]\s*|\s+(?:to|till|until|and)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
