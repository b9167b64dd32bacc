using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What the readers of dates, lengths and the like found, as what a parameter takes.</summary>
internal static class Readings
{
    /// <summary>Words in the longest name of a city.</summary>
    private const int LongestZone = 4;

    public static Taken Date(DateReading reading) => reading switch
    {
        DateReading.Found found => Taken.Of(found.Consumed, new DateValue(found.Date, found.NeedsEcho)),
        DateReading.Unclear unclear => Taken.Unclear(unclear.Consumed, unclear.Asked, Meanings.Of(unclear)),
        DateReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    public static Taken Date(Parameter parameter, IReadOnlyList<string> tokens, int at, LocalDate today)
    {
        var taken = Date(DateReader.Read(tokens, at, today, parameter.Sense));
        var words = new Words(tokens);
        var isOfWeek = taken.Consumed == (words[at] == "on" ? 2 : 1) && CalendarWords.TryWeekday(words[at + taken.Consumed - 1], out _);
        return isOfWeek && taken.Value is DateValue day ? taken with { Value = day with { IsOfWeek = true } } : taken;
    }

    public static Taken Interval(IntervalReading reading) => reading switch
    {
        IntervalReading.Found found => Taken.Of(found.Consumed, found.Dates),
        IntervalReading.Unclear unclear => Taken.Unclear(unclear.Consumed, unclear.Asked, Meanings.Of(unclear)),
        IntervalReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    public static Taken Time(TimeReading reading) => reading switch
    {
        TimeReading.Found found => Taken.Of(found.Consumed, found.Time),
        TimeReading.Unclear unclear => Taken.Unclear(unclear.Consumed, Line.Plain(unclear.Asked), Meanings.Of(unclear)),
        TimeReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    public static Taken Duration(DurationReading reading) => reading switch
    {
        DurationReading.Found found => Taken.Of(found.Consumed, found.Minutes),
        DurationReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    public static Taken Duration(Parameter parameter, IReadOnlyList<string> tokens, int at)
    {
        var length = Duration(parameter.InDays ? DurationReader.ReadWithDays(tokens, at) : DurationReader.Read(tokens, at));
        var behind = at + length.Consumed;
        var words = new Words(tokens);
        return length.Consumed == 0 || !parameter.PerWeek ? length
            : (words[behind], words[behind + 1]) is ("a" or "per" or "each" or "every", "week") ? length with { Consumed = length.Consumed + 2 }
            : words[behind] is "weekly" ? length with { Consumed = length.Consumed + 1 }
            : length;
    }

    /// <summary>An amount; of money for each hour <c>€40/h</c> is one, too.</summary>
    public static Taken Amount(Parameter parameter, IReadOnlyList<string> tokens, int at, NumberFormat numbers) =>
        Amount(AmountReader.Read(parameter.PerHour ? [.. tokens.Select(WithoutHour)] : tokens, at, numbers));

    private static string WithoutHour(string word) =>
        word.LastIndexOf('/') is > 0 and var slash && word[(slash + 1)..].ToLowerInvariant() is "h" or "hr" or "hour" ? word[..slash] : word;

    private static Taken Amount(AmountReading reading) => reading switch
    {
        AmountReading.Found found => Taken.Of(found.Consumed, new AmountValue(found.Value, found.Unit)),
        AmountReading.Unclear unclear => Taken.Unclear(unclear.Consumed, unclear.Asked, Meanings.Of(unclear)),
        AmountReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    public static Taken Schedule(ScheduleReading reading) => reading switch
    {
        ScheduleReading.FixedWeekdays named => Taken.Of(named.Consumed, new Schedule.Weekdays(WorkingDays.Of(named.Days))),
        ScheduleReading.EveryNDays every => Taken.Of(every.Consumed, new Schedule.EveryNDays(every.Days)),
        ScheduleReading.Quota quota => Taken.Of(quota.Consumed, new Schedule.Quota(quota.Times)),
        ScheduleReading.Impossible { Closest.Count: > 0 } impossible => Taken.Unclear(
            impossible.Consumed, Line.Plain($"{impossible.Text} {impossible.WhatWorks}"), Meanings.Of(impossible)),
        ScheduleReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    public static Taken Zone(IReadOnlyList<string> tokens, int at)
    {
        // Other words may follow a zone that is clear by itself.
        for (var length = Math.Min(LongestZone, tokens.Count - at - 1); length > 0; length--)
        {
            if (ZoneReader.Read(string.Join(' ', tokens.Skip(at).Take(length))) is ZoneReading.Found clear)
            {
                return Taken.Of(length, clear.Id);
            }
        }

        var rest = string.Join(' ', tokens.Skip(at));
        return ZoneReader.Read(rest) switch
        {
            ZoneReading.Found found => Taken.Of(tokens.Count - at, found.Id),
            ZoneReading.Impossible impossible => Taken.Wrong(tokens.Count - at, $"{impossible.Text} {impossible.WhatWorks}"),
            ZoneReading.Unknown { Nearest: { Count: > 0 } nearest } =>
                Taken.Unclear(
                    tokens.Count - at, Line.Of($"I know no zone “{ParameterReader.Shorten(rest)}”. Did you mean {string.Join(", ", nearest)}?"),
                    nearest.Select(zone => new Meaning(Line.Plain(zone), zone))),
            _ => Taken.Wrong(tokens.Count - at, $"I know no zone “{ParameterReader.Shorten(rest)}”. A city works, e.g. `Europe/London` or `tokyo`."),
        };
    }
}
