using NodaTime;
using NodaTime.TimeZones;

namespace CoachBot.Domain.Teams;

/// <summary>
/// A member's days: local wall time in an IANA zone, each day running from <see cref="DayStart"/> to the next day's.
/// A skipped local time moves to the first valid minute, a repeated one is taken at its first occurrence.
/// </summary>
public sealed record DayClock(DateTimeZone Zone, LocalTime DayStart)
{
    private static readonly ZoneLocalMappingResolver FirstValid =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>A day, and the most that a clock was ever moved by: a whole day, in Samoa in 2011.</summary>
    private static readonly Duration Near = Duration.FromDays(3);

    /// <summary>03:00: what is done after midnight still counts for the evening before.</summary>
    public static readonly LocalTime DefaultDayStart = new(3, 0);

    /// <summary>The instant of a local date and time.</summary>
    public Instant At(LocalDateTime local) => local.InZone(Zone, FirstValid).ToInstant();

    /// <summary>The first instant of a day.</summary>
    public Instant StartOf(LocalDate day) => At(day.At(DayStart));

    /// <summary>The end of a day, which is the first instant of the next.</summary>
    public Instant CloseOf(LocalDate day) => StartOf(day.PlusDays(1));

    /// <summary>The instant of a time within a day; a time before the day start lies on the next calendar date.</summary>
    public Instant TimeOf(LocalDate day, LocalTime time) => At((time < DayStart ? day.PlusDays(1) : day).At(time));

    /// <summary>The day that an instant belongs to: the one that has started last.</summary>
    public LocalDate DayOf(Instant instant)
    {
        var local = Local(instant);
        var day = local.TimeOfDay < DayStart ? local.Date.PlusDays(-1) : local.Date;
        if (IsFarFromTransitions(instant))
        {
            return day;
        }

        if (instant >= StartOf(day.PlusDays(1)))
        {
            return day.PlusDays(1);
        }

        return instant < StartOf(day) ? day.PlusDays(-1) : day;
    }

    public LocalDateTime Local(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>Whether the clock is not moved within three days, so that no local time near is skipped or repeated.</summary>
    private bool IsFarFromTransitions(Instant instant)
    {
        var interval = Zone.GetZoneInterval(instant);
        return (!interval.HasStart || instant - interval.Start > Near) && (!interval.HasEnd || interval.End - instant > Near);
    }
}
