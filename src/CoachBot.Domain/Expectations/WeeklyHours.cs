using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Expectations;

/// <summary>The same hours on some days of each week, on a wall clock.</summary>
/// <param name="Days">One day or more.</param>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end (exclusive), later on the same day; 00:00 is the end of the day.</param>
public sealed record WeeklyHours(WorkingDays Days, LocalTime From, LocalTime To)
{
    /// <summary>Monday to Friday, 09:00 to 17:00: where a promise names no days, or no hours.</summary>
    public static readonly WeeklyHours Usual = new(WorkingDays.Weekdays, new LocalTime(9, 0), new LocalTime(17, 0));

    /// <summary>Whether the hours end after they begin.</summary>
    public static bool AreInOrder(LocalTime from, LocalTime to) => to == LocalTime.Midnight || from < to;

    /// <summary>The hours of a date; null where it has none, or the clocks skip them all.</summary>
    public Interval? On(LocalDate date, DateTimeZone zone)
    {
        if (!Days.Contains(date.DayOfWeek))
        {
            return null;
        }

        var clock = new DayClock(zone, LocalTime.Midnight);
        var from = clock.At(date.At(From));
        var to = clock.At(To == LocalTime.Midnight ? date.PlusDays(1).At(To) : date.At(To));
        return from < to ? new Interval(from, to) : null;
    }

    /// <summary>The hours of all dates, in their order, that reach into a span.</summary>
    public IEnumerable<Interval> In(Interval span, DateTimeZone zone)
    {
        var last = span.End.InZone(zone).Date;
        for (var date = span.Start.InZone(zone).Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            if (On(date, zone) is { } hours && hours.End > span.Start && hours.Start < span.End)
            {
                yield return hours;
            }
        }
    }
}
