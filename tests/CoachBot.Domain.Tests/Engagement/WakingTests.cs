using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>Nags and notices go out only in the waking hours of working days, at the first such minute not before their cause.</summary>
public sealed class WakingTests
{
    // Friday 9 January closes on Saturday at 03:00; Monday is the 12th.

    [Fact]
    public void What_Friday_leaves_waits_for_Monday_08_00()
    {
        var diary = new Diary();
        diary.Promise(MonWedFri);

        Assert.Equal(diary.At(January(12), 8), diary.Book.FirstWakingMinute(diary.At(January(10), 3)));
    }

    [Fact]
    public void An_occasion_of_a_fixed_commitment_makes_its_Saturday_a_working_day()
    {
        var diary = new Diary();
        diary.Promise(On(IsoDayOfWeek.Saturday));

        Assert.Equal(diary.At(January(10), 8), diary.Book.FirstWakingMinute(diary.At(January(10), 3)));
    }

    [Fact]
    public void A_quota_adds_no_working_day()
    {
        var diary = new Diary();
        diary.Promise(new Schedule.Quota(7));

        Assert.Equal(diary.At(January(12), 8), diary.Book.FirstWakingMinute(diary.At(January(10), 3)));
    }

    [Fact]
    public void A_commitment_that_has_ended_adds_no_working_day()
    {
        var diary = new Diary();
        diary.Book.End(diary.Promise(On(IsoDayOfWeek.Saturday)), diary.Now);

        Assert.Equal(diary.At(January(12), 8), diary.Book.FirstWakingMinute(diary.At(January(10), 3)));
    }

    [Fact]
    public void Quiet_hours_go_over_midnight()
    {
        var diary = new Diary();

        // 21:00 is quiet, 08:00 is the first waking minute.
        Assert.Equal(diary.At(January(6), 20, 59), diary.Book.FirstWakingMinute(diary.At(January(6), 20, 59)));
        Assert.Equal(diary.At(January(7), 8), diary.Book.FirstWakingMinute(diary.At(January(6), 21)));
        Assert.Equal(diary.At(January(7), 8), diary.Book.FirstWakingMinute(diary.At(January(7), 0, 30)));
        Assert.Equal(diary.At(January(7), 8), diary.Book.FirstWakingMinute(diary.At(January(7), 8)));
    }

    [Fact]
    public void A_cause_within_a_minute_waits_for_the_next()
    {
        var diary = new Diary();
        var second = Duration.FromSeconds(1);

        Assert.Equal(diary.At(January(6), 10, 1), diary.Book.FirstWakingMinute(diary.At(January(6), 10) + second));
        Assert.Equal(diary.At(January(7), 8), diary.Book.FirstWakingMinute(diary.At(January(6), 20, 59) + second));
    }

    [Fact]
    public void Without_quiet_hours_every_minute_of_a_working_day_is_awake()
    {
        var diary = new Diary();
        diary.Change(s => s with { Quiet = QuietHours.None });

        // Saturday 01:00 belongs to Friday; from 03:00 on it is Saturday's, and Monday's day starts at 03:00 too.
        Assert.Equal(diary.At(January(10), 1), diary.Book.FirstWakingMinute(diary.At(January(10), 1)));
        Assert.Equal(diary.At(January(12), 3), diary.Book.FirstWakingMinute(diary.At(January(10), 3)));
    }

    [Fact]
    public void Quiet_hours_may_lie_within_a_day()
    {
        var diary = new Diary();
        diary.Change(s => s with { Quiet = new QuietHours(new LocalTime(12, 0), new LocalTime(14, 0)) });

        Assert.Equal(diary.At(January(6), 5), diary.Book.FirstWakingMinute(diary.At(January(6), 5)));
        Assert.Equal(diary.At(January(6), 14), diary.Book.FirstWakingMinute(diary.At(January(6), 12)));
        Assert.Equal(diary.At(January(6), 23), diary.Book.FirstWakingMinute(diary.At(January(6), 23)));
    }

    [Fact]
    public void A_member_with_no_working_day_is_never_awake()
    {
        var diary = new Diary();
        diary.Change(s => s with { WorkingDays = default });

        Assert.Null(diary.Book.FirstWakingMinute(diary.Now));
    }

    /// <summary>The rule as it is written, minute by minute, around the changes of the clocks.</summary>
    [Fact]
    public void The_first_waking_minute_is_the_first_that_a_minute_by_minute_search_finds()
    {
        var cases =
            from zone in Gen.Elements("Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "Atlantic/Azores")
            from month in Gen.Elements(3, 4, 9, 10, 11)
            from minute in Gen.Choose(0, 30 * 1440)
            from quietFrom in Gen.Choose(0, 1439)
            from quietUntil in Gen.Choose(0, 1439)
            from days in Gen.Choose(1, 127)
            from dayStart in Gen.Choose(0, 6)
            select (zone, At: Instant.FromUtc(2026, month, 1, 0, 0) + Duration.FromMinutes(minute), Settings: new MemberSettings
            {
                Zone = zone,
                DayStart = new LocalTime(dayStart, 0),
                Quiet = new QuietHours(LocalTime.FromMinutesSinceMidnight(quietFrom), LocalTime.FromMinutesSinceMidnight(quietUntil)),
                WorkingDays = new WorkingDays(days),
            });
        Prop.ForAll(cases.ToArbitrary(), c => new Diary(settings: c.Settings).Book.FirstWakingMinute(c.At) == Search(c.Settings, c.At))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Whoever_goes_to_sleep_in_the_hour_that_comes_twice_is_awake_when_it_comes_again()
    {
        // In the Azores 01:00 becomes 00:00 on 25 October 2026, at 01:00 UTC: https://www.iana.org/time-zones
        var settings = new MemberSettings
        {
            Zone = "Atlantic/Azores",
            DayStart = new LocalTime(6, 0),
            Quiet = new QuietHours(new LocalTime(0, 25), new LocalTime(9, 6)),
            WorkingDays = WorkingDays.Every,
        };

        var first = new Diary(settings: settings).Book.FirstWakingMinute(Instant.FromUtc(2026, 10, 25, 0, 33));

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 1, 0), first);
    }

    private static Instant Search(MemberSettings settings, Instant at)
    {
        var clock = new DayClock(DateTimeZoneProviders.Tzdb[settings.Zone], settings.DayStart);
        while (true)
        {
            var time = clock.Local(at).TimeOfDay;
            var (from, until) = (settings.Quiet.From, settings.Quiet.Until);
            var quiet = from <= until ? from <= time && time < until : from <= time || time < until;
            if (!quiet && settings.WorkingDays.Contains(clock.DayOf(at).DayOfWeek))
            {
                return at;
            }

            at += Duration.FromMinutes(1);
        }
    }
}
