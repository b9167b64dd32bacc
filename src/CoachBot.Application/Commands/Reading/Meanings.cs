using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What unclear words may mean, each with what means it and nothing else: they become buttons under the question.</summary>
internal static class Meanings
{
    public static IEnumerable<Meaning> Of(DateReading.Unclear unclear) =>
        unclear.Options.Select(d => new Meaning(Line.Of($"{d}"), d.Iso()));

    public static IEnumerable<Meaning> Of(IntervalReading.Unclear unclear) =>
        unclear.Options.Select(Of);

    public static Meaning Of(DateInterval days) => new(ReadingText.Days(days), days.Iso());

    public static IEnumerable<Meaning> Of(TimeReading.Unclear unclear) =>
        unclear.Options.Select(t => t.ToString("HH:mm", CultureInfo.InvariantCulture)).Select(t => new Meaning(Line.Plain(t), t));

    public static IEnumerable<Meaning> Of(ScheduleReading.Impossible impossible) =>
        impossible.Closest.Select(closest => new Meaning(Line.Plain(closest), closest));

    public static IEnumerable<Meaning> Of(AmountReading.Unclear unclear) => unclear.Options.Select(value => new Meaning(
        WithUnit(Line.Of($"{value}"), unclear.Unit), WithUnit(Plain(value), unclear.Unit)));

    /// <summary>Three decimals alone could be thousands again: the leading nought says that they are not.</summary>
    private static string Plain(decimal value)
    {
        var text = Math.Abs(value).ToString("0.###", CultureInfo.InvariantCulture);
        var decimals = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;
        return (value < 0 ? "-" : "") + (decimals == 3 ? "0" : "") + text;
    }

    private static string WithUnit(string number, string? unit) => unit switch
    {
        null => number,
        _ when Quantity.IsMoney(unit) => unit + number,
        _ => $"{number} {unit}",
    };

    private static Line WithUnit(Line number, string? unit) => unit switch
    {
        null => number,
        _ when Quantity.IsMoney(unit) => Line.Of($"{unit}{number}"),
        _ => Line.Of($"{number} {unit}"),
    };
}
