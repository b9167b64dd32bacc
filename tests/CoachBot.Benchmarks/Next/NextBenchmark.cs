using System.Diagnostics;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Benchmarks.Next;

/// <summary>The next reminder of a commitment on named weekdays: the coach's schedule and days, against the same rule on TimeZoneInfo.</summary>
internal static class NextBenchmark
{
    private const int Pairs = 9;
    private const int Calls = 200_000;
    private static readonly LocalTime Time = new(9, 0);
    private static readonly LocalDate First = new(2026, 1, 5);
    private static readonly DayOfWeek[] Days = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    public static Task RunAsync()
    {
        var comparison = new Comparison("next occasion of a commitment", "M/s");
        var clock = new DayClock(DateTimeZoneProviders.Tzdb["Europe/London"], DayClock.DefaultDayStart);
        var schedule = new Schedule.Weekdays(WorkingDays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var start = Instant.FromUtc(2026, 1, 5, 8, 0);
        for (var i = 0; i < Calls; i++)
        {
            var now = start + Duration.FromMinutes(i * 7);
            if (Next(clock, schedule, now).ToDateTimeOffset() != Next(zone, now.ToDateTimeOffset()))
                throw new InvalidOperationException($"The two rules differ at {now}.");
        }
        for (var pair = -1; pair < Pairs; pair++)
        {
            var begin = Stopwatch.GetTimestamp();
            for (var i = 0; i < Calls; i++)
                Next(clock, schedule, start + Duration.FromMinutes(i * 7));
            var own = Calls / Stopwatch.GetElapsedTime(begin).TotalMicroseconds;

            var utc = start.ToDateTimeOffset();
            begin = Stopwatch.GetTimestamp();
            for (var i = 0; i < Calls; i++)
                Next(zone, utc.AddMinutes(i * 7));
            if (pair >= 0)
                comparison.Add(own, Calls / Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
        }
        comparison.PrintAtLeast(1.5);
        return Task.CompletedTask;
    }

    private static Instant Next(DayClock clock, Schedule schedule, Instant now)
    {
        for (var day = clock.DayOf(now); ; day = day.PlusDays(1))
        {
            if (schedule.IsDue(day, First) && clock.TimeOf(day, Time) is var reminder && reminder >= now)
                return reminder;
        }
    }

    private static DateTimeOffset Next(TimeZoneInfo zone, DateTimeOffset now)
    {
        for (var day = DayOf(zone, now); ; day = day.AddDays(1))
        {
            if (day >= new DateOnly(2026, 1, 5) && Days.Contains(day.DayOfWeek) && At(zone, day.ToDateTime(new TimeOnly(9, 0))) is var reminder && reminder >= now)
                return reminder;
        }
    }

    private static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) < new TimeOnly(3, 0))
            day = day.AddDays(-1);
        if (now >= At(zone, day.AddDays(1).ToDateTime(new TimeOnly(3, 0))))
            return day.AddDays(1);
        return now < At(zone, day.ToDateTime(new TimeOnly(3, 0))) ? day.AddDays(-1) : day;
    }

    /// <summary>A skipped time moves to the first valid one, a repeated one is taken at its first occurrence.</summary>
    private static DateTimeOffset At(TimeZoneInfo zone, DateTime local)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
